/** The nouns of the program, with their events and folds. */
module org.ketachart.core {
    requires static org.jspecify;
}
