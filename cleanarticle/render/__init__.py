"""Writes the kept blocks of a page: as plain text, Markdown or HTML."""
