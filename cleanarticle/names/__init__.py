"""What names people and agencies, and what stands around names: credits of pictures, signatures of authors, stamps of dates."""
