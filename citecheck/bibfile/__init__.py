"""Bibliography files in and out, losslessly.

bibtexparser reads files that are sound. What stands here reads every file: it keeps the place of each character, so that
a fault in one entry harms no other and an edit touches its own span only. ``archival`` reads files of archival references.
"""
