"""Does the cited thing exist, and is it described rightly? Works against records of them, field by field.

``matching`` compares one work with one record, ``judging`` decides among the records found, ``index`` finds them without a
network, ``archives`` holds archival references against the registry. "Not found" never means "does not exist".
"""
