package org.ketachart.fhir.hapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.ExtensionContextType;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.hl7.fhir.r4.model.UriType;
import org.ketachart.fhir.Extension;

/** Definitions of extensions made in memory: what may stand where, and of which type its value is. */
final class ExtensionDefinitions {
    private static final String COMPLEX = "complex";
    private static final String BASE = "http://hl7.org/fhir/StructureDefinition/Extension";

    private ExtensionDefinitions() {}

    /**
     * Returns the definitions of the extensions that are ours; the parts of a complex one follow it in the list. An extension that stands
     * there again may also stand in that place, and have that type.
     */
    static Collection<StructureDefinition> ours(List<Extension> register) {
        Map<String, List<Extension>> byUrl = new LinkedHashMap<>();
        Map<String, StructureDefinition> definitions = new LinkedHashMap<>();
        for (int i = 0; i < register.size(); i++) {
            Extension extension = register.get(i);
            if (extension.isOurs()) {
                List<Extension> same = byUrl.computeIfAbsent(extension.url(), url -> new ArrayList<>());
                same.add(extension);
                StructureDefinition before = definitions.get(extension.url());
                if (before != null && extension.type().equals(COMPLEX)) {
                    place(before, extension);
                } else {
                    definitions.put(
                            extension.url(),
                            extension.type().equals(COMPLEX)
                                    ? complex(extension, parts(register, i + 1))
                                    : simple(same));
                }
            }
        }
        return definitions.values();
    }

    private static StructureDefinition simple(List<Extension> same) {
        Extension first = same.get(0);
        String[] types = same.stream().map(Extension::type).distinct().toArray(String[]::new);
        StructureDefinition definition = simple(first.url(), first.context(), false, types);
        for (Extension other : same.subList(1, same.size())) {
            place(definition, other);
        }
        return definition;
    }

    private static void place(StructureDefinition definition, Extension extension) {
        definition.addContext().setType(ExtensionContextType.ELEMENT).setExpression(extension.context());
    }

    private static List<Extension> parts(List<Extension> register, int from) {
        int to = from;
        while (to < register.size() && register.get(to).url().indexOf(':') < 0) {
            to++;
        }
        return register.subList(from, to);
    }

    /** Returns the definition of an extension with one value of one of the types. */
    static StructureDefinition simple(String url, String context, boolean modifier, String... types) {
        StructureDefinition definition = begin(url, context);
        if (modifier) {
            element(definition, "Extension", "Extension")
                    .setIsModifier(true)
                    .setIsModifierReason("it may withdraw the resource that carries it");
        }
        element(definition, "Extension.extension", "Extension.extension").setMax("0");
        url(definition, "Extension.url", url);
        ElementDefinition value =
                element(definition, "Extension.value[x]", "Extension.value[x]").setMin(1);
        for (String type : types) {
            value.addType().setCode(type);
        }
        return definition;
    }

    private static StructureDefinition complex(Extension extension, List<Extension> parts) {
        StructureDefinition definition = begin(extension.url(), extension.context());
        for (Extension part : parts) {
            addPart(definition, part.url(), 0, part.isListed() ? "*" : "1", part.type());
        }
        return end(definition);
    }

    /** Returns the beginning of a definition that holds parts in place of a value. */
    static StructureDefinition begin(String url, String context) {
        String name = url.substring(url.lastIndexOf('/') + 1);
        StructureDefinition definition = new StructureDefinition();
        definition.setId(name);
        definition.setUrl(url).setName(name).setStatus(PublicationStatus.ACTIVE);
        definition
                .setFhirVersion(FHIRVersion._4_0_1)
                .setKind(StructureDefinitionKind.COMPLEXTYPE)
                .setAbstract(false);
        definition.setType("Extension").setBaseDefinition(BASE).setDerivation(TypeDerivationRule.CONSTRAINT);
        definition.addContext().setType(ExtensionContextType.ELEMENT).setExpression(context);
        return definition;
    }

    /** Adds a part that stands there once or, where it need not, not at all. */
    static void part(StructureDefinition definition, String name, int min, String... types) {
        addPart(definition, name, min, "1", types);
    }

    private static void addPart(StructureDefinition definition, String name, int min, String max, String... types) {
        String id = "Extension.extension:" + name;
        element(definition, id, "Extension.extension")
                .setSliceName(name)
                .setMin(min)
                .setMax(max);
        element(definition, id + ".extension", "Extension.extension.extension").setMax("0");
        url(definition, id + ".url", name);
        ElementDefinition value = element(definition, id + ".value[x]", "Extension.extension.value[x]")
                .setMin(1);
        for (String type : types) {
            value.addType().setCode(type);
        }
    }

    /** Returns the definition with its parts, which has no value of its own. */
    static StructureDefinition end(StructureDefinition definition) {
        url(definition, "Extension.url", definition.getUrl());
        element(definition, "Extension.value[x]", "Extension.value[x]").setMax("0");
        return definition;
    }

    private static ElementDefinition element(StructureDefinition definition, String id, String path) {
        ElementDefinition element = definition.getDifferential().addElement();
        element.setId(id);
        return element.setPath(path);
    }

    private static void url(StructureDefinition definition, String id, String url) {
        String path = id.startsWith("Extension.extension:") ? "Extension.extension.url" : "Extension.url";
        element(definition, id, path).setFixed(new UriType(url));
    }
}
