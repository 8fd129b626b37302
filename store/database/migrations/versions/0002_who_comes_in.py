"""Keys of users, reasons for opening, drafts, links for one download, problem numbers; ranges by code point."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_BY_CODE_POINT = (("dossier", "number", 18), ("person", "email_folded", 200), ("export", "trace_id", 200))


def upgrade() -> None:
    """Makes the tables; on PostgreSQL the program's own role loses the right to change the audit trail."""
    _make_user_tables()
    _make_audit_tables()
    op.create_table(
        "download_link",
        *_office_row(),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("object_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        *_office_constraints("download_link"),
        _user_constraint("download_link"),
        sa.UniqueConstraint("token_hash", name=op.f("uq_download_link_token_hash")),
    )
    op.create_index("ix_export_trace", "export", ["office_id", "trace_id"], unique=False)
    if op.get_bind().dialect.name == "postgresql":
        for table, column, length in _BY_CODE_POINT:
            op.alter_column(table, column, type_=sa.String(length, collation="C"))
        op.execute("REVOKE UPDATE, DELETE, TRUNCATE ON audit_event FROM CURRENT_USER, PUBLIC")


def _make_user_tables() -> None:
    op.create_table(
        "user_key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("public_key", sa.String(length=4000), nullable=False),
        sa.Column("comment", sa.String(length=200), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("added_by", sa.String(length=40), nullable=False),
        sa.Column("disabled_at", sa.DateTime(timezone=True), nullable=True),
        _user_constraint("user_key"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user_key")),
        sa.UniqueConstraint("fingerprint", name=op.f("uq_user_key_fingerprint")),
    )
    op.create_index(op.f("ix_user_key_user_id"), "user_key", ["user_id"], unique=False)
    op.create_table(
        "draft",
        *_office_row(),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(length=40), nullable=False),
        sa.Column("place", sa.String(length=40), nullable=False),
        sa.Column("reference", sa.String(length=40), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        *_office_constraints("draft"),
        _user_constraint("draft"),
        sa.UniqueConstraint(
            "user_id", "office_id", "form", "place", name=op.f("uq_draft_user_id_office_id_form_place")
        ),
    )


def _make_audit_tables() -> None:
    op.create_table(
        "opening_reason",
        *_office_row(),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.LargeBinary(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        *_office_constraints("opening_reason"),
        _user_constraint("opening_reason"),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_opening_reason_dossier_id")),
    )
    op.create_index("ix_opening_reason_place", "opening_reason", ["dossier_id", "user_id", "given_at"], unique=False)
    op.create_table(
        "problem",
        *_office_row(),
        sa.Column("number", sa.String(40).with_variant(sa.String(40, collation="C"), "postgresql"), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=True),
        sa.Column("code", sa.String(length=500), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *_office_constraints("problem"),
        _user_constraint("problem"),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_problem_dossier_id")),
        sa.UniqueConstraint("office_id", "number", name=op.f("uq_problem_office_id_number")),
    )
    op.create_index(op.f("ix_problem_dossier_id"), "problem", ["dossier_id"], unique=False)


def _office_row() -> tuple[sa.Column[int], sa.Column[int]]:
    return sa.Column("id", sa.Integer(), nullable=False), sa.Column("office_id", sa.Integer(), nullable=False)


def _office_constraints(table: str) -> tuple[sa.Constraint, sa.Constraint]:
    return (
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f(f"fk_{table}_office_id")),
    )


def _user_constraint(table: str) -> sa.Constraint:
    return sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f(f"fk_{table}_user_id"))
