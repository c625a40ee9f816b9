"""From annotated text and its mentions to claims."""
