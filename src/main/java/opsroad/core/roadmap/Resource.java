package opsroad.core.roadmap;

/**
 * A place to read on.
 *
 * @param kind docs, spec, course, book, article, video or code
 * @param why what this one is good for
 */
public record Resource(String title, String url, String kind, String why) {}
