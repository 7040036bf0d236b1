package opsroad.text.markdown;

/** One block of a document; it knows how to draw itself into rows. */
sealed interface Block permits Title, Prose, Quote, Items, Code, Grid, Rule, Glossary, Fold, Notes {
    void draw(Flow flow);
}
