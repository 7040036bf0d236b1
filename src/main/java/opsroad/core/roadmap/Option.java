package opsroad.core.roadmap;

/**
 * Something to choose, or a step to place.
 *
 * @param right whether it belongs to the answer
 * @param why it is right or wrong: a wrong answer must teach
 */
public record Option(String text, boolean right, String why) {}
