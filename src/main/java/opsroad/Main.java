package opsroad;

/** Builds every part and hands each what it needs. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("opsroad");
    }
}
