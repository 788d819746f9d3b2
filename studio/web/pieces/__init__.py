"""The files of speech, music and lip-sync that a person had made."""
