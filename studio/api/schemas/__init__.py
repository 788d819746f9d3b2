"""What the API takes and answers, as Pydantic models with an example each."""
