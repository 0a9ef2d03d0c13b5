"""A headline and an article, for tests of the lines around them."""

HEADLINE = "The old bridge of Tallbridge opens again"
PROSE = (
    "The council met on Monday to speak of the old bridge, which has been closed since the flood of last spring.",
    "Members said that the work could begin in autumn, if the river stays low until then.",
    "The ferry takes people across for nothing, but it does not go at night, nor in a storm.",
)
