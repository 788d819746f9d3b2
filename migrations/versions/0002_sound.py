"""Sound: what was chosen for a project's, footage and music of one's own, files of single orders

Revision: 0002, after 0001.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BEFORE = ("image", "film", "captions", "poster", "storyboard", "report", "audio", "music")
NEW = ("lip_sync", "footage", "sound", "track", "caption_track")


def kinds(*words):
    """The type of ``media_assets.kind``."""
    return sa.Enum(*words, name="kind", native_enum=False, create_constraint=False, length=20)


def one_of(*words):
    """Its CHECK."""
    return "kind IN ({})".format(", ".join(f"'{word}'" for word in words))


def upgrade():
    """Go to this revision."""
    with op.batch_alter_table("projects", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sound", sa.JSON(), server_default="{}", nullable=False))
    with op.batch_alter_table("media_assets", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("ck_media_assets_kind"), type_="check")
        batch_op.alter_column(
            "kind", type_=kinds(*BEFORE, *NEW), existing_type=kinds(*BEFORE), nullable=False
        )
        batch_op.create_check_constraint(op.f("ck_media_assets_kind"), one_of(*BEFORE, *NEW))
        batch_op.add_column(sa.Column("job_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("stated_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_foreign_key(
            op.f("fk_media_assets_job_id_generation_jobs"),
            "generation_jobs",
            ["job_id"],
            ["id"],
            ondelete="CASCADE",
        )
        batch_op.create_index(batch_op.f("ix_media_assets_job_id"), ["job_id"], unique=False)


def downgrade():
    """Go back to the revision before; files of the new kinds are let go of."""
    op.execute(sa.text(f"DELETE FROM media_assets WHERE {one_of(*NEW)}"))  # noqa: S608  # our own words
    op.execute(sa.text("DELETE FROM media_assets WHERE job_id IS NOT NULL"))
    with op.batch_alter_table("media_assets", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_media_assets_job_id"))
        batch_op.drop_constraint(
            op.f("fk_media_assets_job_id_generation_jobs"), type_="foreignkey"
        )
        batch_op.drop_column("stated_at")
        batch_op.drop_column("job_id")
        batch_op.drop_constraint(op.f("ck_media_assets_kind"), type_="check")
        batch_op.alter_column(
            "kind", type_=kinds(*BEFORE), existing_type=kinds(*BEFORE, *NEW), nullable=False
        )
        batch_op.create_check_constraint(op.f("ck_media_assets_kind"), one_of(*BEFORE))
    # without a batch: that would make the table anew, and SQLite would take its children along
    op.drop_column("projects", "sound")
