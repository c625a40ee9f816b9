"""Slides, by python-pptx."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.errors import ReaderError
from kg.model import Document, Failure
from kg.readers._extra import needed
from kg.readers._package import checked
from kg.readers._paragraphs import document


class PptxReader:
    """Reads the text of all slides and their notes, in their order."""

    suffixes = (".pptx",)

    def read(self, path: Path) -> Iterator[Document | Failure]:
        """Yields the file's one document.

        Raises:
            ReaderError: It is no presentation, or is empty.
        """
        pptx = needed("pptx", "office", path)
        checked(path)
        try:
            found = pptx.Presentation(str(path))
            parts: list[str] = []
            for slide in found.slides:
                parts += (p.text for shape in slide.shapes if shape.has_text_frame for p in shape.text_frame.paragraphs)
                if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
                    parts.append(slide.notes_slide.notes_text_frame.text)
            title = found.core_properties.title or ""
        except Exception as error:
            raise ReaderError(f"{path} is no sound presentation: {type(error).__name__}", "save it anew") from error
        yield document(path, parts, title)


plugin = PptxReader()
