package org.ketachart.workbench;

/** The {@code ketachart} command. */
public final class Main {
    private Main() {}

    /**
     * Runs the command.
     *
     * @param args what the user typed after {@code ketachart}
     */
    public static void main(String[] args) {
        System.out.println("ketachart: no command is built yet");
    }
}
