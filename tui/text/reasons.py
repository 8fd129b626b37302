"""Labels of the question why content is opened."""

WORDS: dict[str, tuple[str, str]] = {
    "ask": ("Waarom opent u {number}? Reden/ticket:", "Why do you open {number}? Reason/ticket:"),
    "none": ("zonder reden blijft de inhoud dicht", "without a reason the content stays closed"),
}
