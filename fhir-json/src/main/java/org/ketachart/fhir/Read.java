package org.ketachart.fhir;

/**
 * What reading a resource gave.
 *
 * @param value the noun
 * @param residue what else the resource held, to be written back with the next version
 * @param <T> the noun
 */
public record Read<T>(T value, Residue residue) {}
