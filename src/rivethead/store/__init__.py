"""What made what: the ledger that serves caching, resume and incremental runs."""
