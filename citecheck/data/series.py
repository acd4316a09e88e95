"""Codes of series in archives that number by series and piece instead of fond and opis.

TNA: department codes of The National Archives (Kew), from its catalogue; NARA: names of series as the Foreign
Relations volumes print them; Bundesarchiv: prefixes of its Bestände.
"""

from __future__ import annotations

TNA = tuple(
    ["FO", "WO", "CAB", "PREM", "HW", "ADM", "AIR", "KV", "DEFE", "FCO", "HO", "INF", "MEPO", "GFM", "DPP", "POWE", "SUPP", "AVIA", "TS", "HS", "MT", "LAB", "BT", "CO", "DO", "ED", "MH", "MAF", "T", "SP", "PC", "C", "E", "J", "KB", "STAC", "CHES", "CRIM", "DPP", "ECG", "EF", "FD", "FV", "HLG", "IR", "LCO", "MINT", "MPA", "NATS", "NSC", "OD", "PIN", "PMG", "RAIL", "RG", "STAT", "TITH", "WORK", "ZPER", "ASSI", "CUST", "CP", "DL"]
)
TNA_PLAIN = frozenset(["FO", "WO", "CAB", "PREM", "HW", "ADM", "AIR", "KV", "DEFE", "FCO", "INF", "MEPO", "GFM", "DPP", "POWE", "SUPP", "AVIA"])
"""Codes that mean nothing else: the others want The National Archives named nearby."""

BUNDESARCHIV = tuple(["R", "NS", "RH", "RW", "RM", "RL", "RS", "RHD", "DY", "DC", "DO", "DR", "DX", "DZ", "DA", "DE", "DF", "DG", "DH", "DM", "DN", "DP", "DQ", "DS", "DT", "DW", "DL", "B", "N", "NL", "Z", "ZR", "ZS", "ZSg", "AllProz", "MSg", "PH", "PG", "SgY", "BDC", "PK"])
