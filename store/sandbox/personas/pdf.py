"""Small valid PDFs out of lines of text: catalogue, pages, one font, one stream a page, cross-reference table."""

LINES_ON_A_PAGE = 40
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def pdf(title: str, pages: list[list[str]]) -> bytes:
    """A document with those pages; each line as far as Windows-1252 can write it."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        FONT,
    ]
    for index, lines in enumerate(pages):
        stream = _stream([title, "", *lines[:LINES_ON_A_PAGE], "", f"Pagina {index + 1} van {count}"])
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            + f"/Contents {5 + 2 * index} 0 R >>".encode()
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
    return _assembled(objects)


def _stream(lines: list[str]) -> bytes:
    shown = b"".join(b"(" + _text(line) + b") Tj T*\n" for line in lines)
    return b"BT /F1 11 Tf 16 TL 56 780 Td\n" + shown + b"ET"


def _text(line: str) -> bytes:
    printable = "".join(letter if letter.isprintable() else "?" for letter in line)
    coded = printable.encode("cp1252", "replace")
    return coded.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _assembled(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    for place in places:
        out += f"{place:010d} 00000 n \n".encode()
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(out)
