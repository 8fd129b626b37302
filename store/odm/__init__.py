"""The ODM file itself, pure: masking, strict reading, envelope, line index and the facts that stand in it."""
