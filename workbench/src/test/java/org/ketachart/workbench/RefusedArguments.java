package org.ketachart.workbench;

import static org.ketachart.workbench.RefusedPush.argument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is refused before any server is asked. */
final class RefusedArguments {
    private RefusedArguments() {}

    static List<RefusedPush> arguments(Path folder) {
        String address = "KC-PSH-001 --to: must ";
        String token = "KC-PSH-002 token: must ";
        String absolute = address + "be an absolute address of http or https, such as https://fhir.example.org/r4";
        return List.of(
                argument("an address without its scheme", absolute, "--to", "fhir.example.org/r4"),
                argument("an address of another scheme", absolute, "--to", "ftp://fhir.example.org"),
                argument("an address that is none", absolute, "--to", "http://fhir example.org"),
                argument("an address without a host", absolute, "--to", "http:///fhir"),
                argument("an address with a port that is none", absolute, "--to", "http://fhir.example.org:70000"),
                argument(
                        "an address with a password",
                        address + "have no user and password, for a token is handed over apart from it",
                        "--to",
                        "https://jane:secret@fhir.example.org"),
                argument(
                        "an address with a query",
                        address + "have no query",
                        "--to",
                        "https://fhir.example.org?key=secret"),
                argument(
                        "an address with a fragment",
                        address + "have no fragment",
                        "--to",
                        "https://fhir.example.org#r4"),
                argument("no time to answer", "KC-CLI-001 --timeout: must be from 1 to 3600", "--timeout", "0"),
                argument(
                                "a token in two places",
                                token + "be given in one place, was given by --token-file and by KETACHART_TOKEN",
                                "--token-file",
                                file(folder, "one", "abc"))
                        .token("abc"),
                argument("a token in no file", token + "be in a file that exists", "--token-file", folder + "/none"),
                argument(
                        "a token in a folder",
                        token + "be in a file, was given a folder",
                        "--token-file",
                        folder.toString()),
                argument(
                        "a token of nothing",
                        token + "not be empty, but the file is",
                        "--token-file",
                        file(folder, "empty", "\n")),
                argument(
                        "a token of two lines",
                        token + "be one line of letters, digits and - . _ ~ + /, with = only at its end",
                        "--token-file",
                        file(folder, "two", "abc\ndef\n")),
                argument(
                        "a token too long",
                        token + "have at most 16384 characters",
                        "--token-file",
                        file(folder, "long", "a".repeat(20000))),
                argument(
                                "a token with a space in the environment",
                                token + "be one line of letters, digits and - . _ ~ + /, with = only at its end")
                        .token("Bearer abc"),
                argument("an empty token in the environment", token + "not be empty, but KETACHART_TOKEN is")
                        .token(""),
                argument(
                                "a token in the open",
                                "KC-PSH-003 token: must be sent over https or to this machine alone, would be sent over http to another",
                                "--to",
                                "http://fhir.example.org/r4")
                        .token("abc"));
    }

    private static String file(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
