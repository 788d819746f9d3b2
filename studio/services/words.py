"""The closed vocabularies, for doors."""

from studio.models.words import (
    JobKind,
    JobStatus,
    MediaKind,
    NarratorVoice,
    PlanType,
    ProjectStatus,
    Role,
    Shape,
    TransactionType,
    UploadStatus,
)

__all__ = [
    "JobKind",
    "JobStatus",
    "MediaKind",
    "NarratorVoice",
    "PlanType",
    "ProjectStatus",
    "Role",
    "Shape",
    "TransactionType",
    "UploadStatus",
]
