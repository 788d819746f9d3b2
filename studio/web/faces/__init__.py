"""The page on which a face in a photo or a video is made to speak."""
