"""The nouns: what a document, a citation, a work, a number and a finding are.

Imports nothing but the standard library. Every value is frozen; what came from text carries its span.
"""
