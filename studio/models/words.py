"""The closed vocabularies of the tables: one enum feeds database, API and templates."""

from enum import StrEnum


class Role(StrEnum):
    """What an account may do."""

    CREATOR = "creator"
    ADMIN = "admin"


class PlanType(StrEnum):
    """The four plans."""

    FREE = "Free"
    STANDARD = "Standard"
    PRO = "Pro"
    ENTERPRISE = "Enterprise"


class NarratorVoice(StrEnum):
    """Who narrates a project's film."""

    MALE = "male"
    FEMALE = "female"
    NEUTRAL = "neutral"


class Shape(StrEnum):
    """The picture's proportions, width to height."""

    WIDE = "16:9"
    TALL = "9:16"
    SQUARE = "1:1"


class ProjectStatus(StrEnum):
    """How far a project's film is."""

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETE = "complete"
    FAILED = "failed"


class UploadStatus(StrEnum):
    """How far a publication is."""

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETE = "complete"
    FAILED = "failed"


class TransactionType(StrEnum):
    """Why a balance changed."""

    DEDUCTION = "deduction"
    PURCHASE = "purchase"
    GRANT = "grant"
    REFUND = "refund"


class ReservationState(StrEnum):
    """What became of credits that were held for a job."""

    HELD = "held"
    SETTLED = "settled"
    RETURNED = "returned"


class JobKind(StrEnum):
    """What a job makes."""

    VIDEO = "video"
    AUDIO = "audio"
    LIP_SYNC = "lip_sync"
    MUSIC = "music"


class JobStatus(StrEnum):
    """Where a job is; the last three are ends."""

    QUEUED = "queued"
    PROCESSING = "processing"
    COMPLETE = "complete"
    FAILED = "failed"
    CANCELLED = "cancelled"


class MediaKind(StrEnum):
    """What a stored file is."""

    IMAGE = "image"
    FILM = "film"
    CAPTIONS = "captions"
    POSTER = "poster"
    STORYBOARD = "storyboard"
    REPORT = "report"
    AUDIO = "audio"
    MUSIC = "music"
    LIP_SYNC = "lip_sync"
    FOOTAGE = "footage"
    SOUND = "sound"
    TRACK = "track"
    CAPTION_TRACK = "caption_track"
