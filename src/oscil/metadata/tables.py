"""The metadata tables as data: numbers, columns, coded indices (ECMA-335 II.22, II.24.2.6; from 0x30: portable PDB)."""

from __future__ import annotations

from enum import IntEnum


class Table(IntEnum):
    """Table numbers; a token's top byte (II.22)."""

    MODULE = 0x00
    TYPE_REF = 0x01
    TYPE_DEF = 0x02
    FIELD_PTR = 0x03
    FIELD = 0x04
    METHOD_PTR = 0x05
    METHOD_DEF = 0x06
    PARAM_PTR = 0x07
    PARAM = 0x08
    INTERFACE_IMPL = 0x09
    MEMBER_REF = 0x0A
    CONSTANT = 0x0B
    CUSTOM_ATTRIBUTE = 0x0C
    FIELD_MARSHAL = 0x0D
    DECL_SECURITY = 0x0E
    CLASS_LAYOUT = 0x0F
    FIELD_LAYOUT = 0x10
    STAND_ALONE_SIG = 0x11
    EVENT_MAP = 0x12
    EVENT_PTR = 0x13
    EVENT = 0x14
    PROPERTY_MAP = 0x15
    PROPERTY_PTR = 0x16
    PROPERTY = 0x17
    METHOD_SEMANTICS = 0x18
    METHOD_IMPL = 0x19
    MODULE_REF = 0x1A
    TYPE_SPEC = 0x1B
    IMPL_MAP = 0x1C
    FIELD_RVA = 0x1D
    ENC_LOG = 0x1E
    ENC_MAP = 0x1F
    ASSEMBLY = 0x20
    ASSEMBLY_PROCESSOR = 0x21
    ASSEMBLY_OS = 0x22
    ASSEMBLY_REF = 0x23
    ASSEMBLY_REF_PROCESSOR = 0x24
    ASSEMBLY_REF_OS = 0x25
    FILE = 0x26
    EXPORTED_TYPE = 0x27
    MANIFEST_RESOURCE = 0x28
    NESTED_CLASS = 0x29
    GENERIC_PARAM = 0x2A
    METHOD_SPEC = 0x2B
    GENERIC_PARAM_CONSTRAINT = 0x2C
    DOCUMENT = 0x30
    METHOD_DEBUG_INFORMATION = 0x31
    LOCAL_SCOPE = 0x32
    LOCAL_VARIABLE = 0x33
    LOCAL_CONSTANT = 0x34
    IMPORT_SCOPE = 0x35
    STATE_MACHINE_METHOD = 0x36
    CUSTOM_DEBUG_INFORMATION = 0x37


TABLE_COUNT = 64
USER_STRING = 0x70
POINTER_TABLES = (Table.FIELD_PTR, Table.METHOD_PTR, Table.PARAM_PTR, Table.EVENT_PTR, Table.PROPERTY_PTR)

# A coded index: table of each tag, lowest tag first; None is a tag that no table has (II.24.2.6).
_CODED_TEXT = """
TypeDefOrRef         TYPE_DEF TYPE_REF TYPE_SPEC
HasConstant          FIELD PARAM PROPERTY
HasCustomAttribute   METHOD_DEF FIELD TYPE_REF TYPE_DEF PARAM INTERFACE_IMPL MEMBER_REF MODULE DECL_SECURITY \
 PROPERTY EVENT STAND_ALONE_SIG MODULE_REF TYPE_SPEC ASSEMBLY ASSEMBLY_REF FILE EXPORTED_TYPE MANIFEST_RESOURCE \
 GENERIC_PARAM GENERIC_PARAM_CONSTRAINT METHOD_SPEC
HasFieldMarshal      FIELD PARAM
HasDeclSecurity      TYPE_DEF METHOD_DEF ASSEMBLY
MemberRefParent      TYPE_DEF TYPE_REF MODULE_REF METHOD_DEF TYPE_SPEC
HasSemantics         EVENT PROPERTY
MethodDefOrRef       METHOD_DEF MEMBER_REF
MemberForwarded      FIELD METHOD_DEF
Implementation       FILE ASSEMBLY_REF EXPORTED_TYPE
CustomAttributeType  - - METHOD_DEF MEMBER_REF -
ResolutionScope      MODULE MODULE_REF ASSEMBLY_REF TYPE_REF
TypeOrMethodDef      TYPE_DEF METHOD_DEF
HasCustomDebugInformation METHOD_DEF FIELD TYPE_REF TYPE_DEF PARAM INTERFACE_IMPL MEMBER_REF MODULE DECL_SECURITY \
 PROPERTY EVENT STAND_ALONE_SIG MODULE_REF TYPE_SPEC ASSEMBLY ASSEMBLY_REF FILE EXPORTED_TYPE MANIFEST_RESOURCE \
 GENERIC_PARAM GENERIC_PARAM_CONSTRAINT METHOD_SPEC DOCUMENT LOCAL_SCOPE LOCAL_VARIABLE LOCAL_CONSTANT IMPORT_SCOPE
"""

CODED: dict[str, tuple[Table | None, ...]] = {
    words[0]: tuple(None if word == "-" else Table[word] for word in words[1:])
    for words in (line.split() for line in _CODED_TEXT.strip().splitlines())
}
CODED_TAG_BITS: dict[str, int] = {name: (len(tables) - 1).bit_length() for name, tables in CODED.items()}

# Columns, in file order, as Name:Kind. Kinds: 1 2 4 (bytes of a constant), S G B (heap index), @TABLE (rid), or a coded
# index.
_SCHEMA_TEXT = """
MODULE                   Generation:2 Name:S Mvid:G EncId:G EncBaseId:G
TYPE_REF                 Scope:ResolutionScope Name:S Namespace:S
TYPE_DEF                 Flags:4 Name:S Namespace:S Extends:TypeDefOrRef FieldList:@FIELD MethodList:@METHOD_DEF
FIELD_PTR                Field:@FIELD
FIELD                    Flags:2 Name:S Signature:B
METHOD_PTR               Method:@METHOD_DEF
METHOD_DEF               Rva:4 ImplFlags:2 Flags:2 Name:S Signature:B ParamList:@PARAM
PARAM_PTR                Param:@PARAM
PARAM                    Flags:2 Sequence:2 Name:S
INTERFACE_IMPL           Class:@TYPE_DEF Interface:TypeDefOrRef
MEMBER_REF               Parent:MemberRefParent Name:S Signature:B
CONSTANT                 Type:2 Parent:HasConstant Value:B
CUSTOM_ATTRIBUTE         Parent:HasCustomAttribute Constructor:CustomAttributeType Value:B
FIELD_MARSHAL            Parent:HasFieldMarshal NativeType:B
DECL_SECURITY            Action:2 Parent:HasDeclSecurity PermissionSet:B
CLASS_LAYOUT             PackingSize:2 ClassSize:4 Parent:@TYPE_DEF
FIELD_LAYOUT             Offset:4 Field:@FIELD
STAND_ALONE_SIG          Signature:B
EVENT_MAP                Parent:@TYPE_DEF EventList:@EVENT
EVENT_PTR                Event:@EVENT
EVENT                    Flags:2 Name:S Type:TypeDefOrRef
PROPERTY_MAP             Parent:@TYPE_DEF PropertyList:@PROPERTY
PROPERTY_PTR             Property:@PROPERTY
PROPERTY                 Flags:2 Name:S Type:B
METHOD_SEMANTICS         Semantics:2 Method:@METHOD_DEF Association:HasSemantics
METHOD_IMPL              Class:@TYPE_DEF Body:MethodDefOrRef Declaration:MethodDefOrRef
MODULE_REF               Name:S
TYPE_SPEC                Signature:B
IMPL_MAP                 Flags:2 Member:MemberForwarded ImportName:S ImportScope:@MODULE_REF
FIELD_RVA                Rva:4 Field:@FIELD
ENC_LOG                  Token:4 FuncCode:4
ENC_MAP                  Token:4
ASSEMBLY                 HashAlg:4 Major:2 Minor:2 Build:2 Revision:2 Flags:4 PublicKey:B Name:S Culture:S
ASSEMBLY_PROCESSOR       Processor:4
ASSEMBLY_OS              Platform:4 Major:4 Minor:4
ASSEMBLY_REF             Major:2 Minor:2 Build:2 Revision:2 Flags:4 PublicKeyOrToken:B Name:S Culture:S Hash:B
ASSEMBLY_REF_PROCESSOR   Processor:4 AssemblyRef:@ASSEMBLY_REF
ASSEMBLY_REF_OS          Platform:4 Major:4 Minor:4 AssemblyRef:@ASSEMBLY_REF
FILE                     Flags:4 Name:S Hash:B
EXPORTED_TYPE            Flags:4 TypeDefId:4 Name:S Namespace:S Implementation:Implementation
MANIFEST_RESOURCE        Offset:4 Flags:4 Name:S Implementation:Implementation
NESTED_CLASS             Nested:@TYPE_DEF Enclosing:@TYPE_DEF
GENERIC_PARAM            Number:2 Flags:2 Owner:TypeOrMethodDef Name:S
METHOD_SPEC              Method:MethodDefOrRef Instantiation:B
GENERIC_PARAM_CONSTRAINT Owner:@GENERIC_PARAM Constraint:TypeDefOrRef
DOCUMENT                 Name:B HashAlgorithm:G Hash:B Language:G
METHOD_DEBUG_INFORMATION Document:@DOCUMENT SequencePoints:B
LOCAL_SCOPE              Method:@METHOD_DEF ImportScope:@IMPORT_SCOPE VariableList:@LOCAL_VARIABLE \
 ConstantList:@LOCAL_CONSTANT StartOffset:4 Length:4
LOCAL_VARIABLE           Attributes:2 Index:2 Name:S
LOCAL_CONSTANT           Name:S Signature:B
IMPORT_SCOPE             Parent:@IMPORT_SCOPE Imports:B
STATE_MACHINE_METHOD     MoveNextMethod:@METHOD_DEF KickoffMethod:@METHOD_DEF
CUSTOM_DEBUG_INFORMATION Parent:HasCustomDebugInformation Kind:G Value:B
"""

# Table -> ((column name, kind), ...)
SCHEMA: dict[int, tuple[tuple[str, str], ...]] = {
    int(Table[words[0]]): tuple((column.partition(":")[0], column.partition(":")[2]) for column in words[1:])
    for words in (line.split() for line in _SCHEMA_TEXT.strip().splitlines())
}


def column_size(kind: str, counts: tuple[int, ...], heap_sizes: int) -> int:
    """Bytes of a column (II.24.2.6), given the row counts of all tables and the heap size flags."""
    if kind.isdigit():
        return int(kind)
    if kind in ("S", "G", "B"):
        return 4 if heap_sizes & {"S": 1, "G": 2, "B": 4}[kind] else 2
    if kind[0] == "@":
        return 2 if counts[Table[kind[1:]]] < 0x10000 else 4
    most = max((counts[table] for table in CODED[kind] if table is not None), default=0)
    return 2 if most < 1 << (16 - CODED_TAG_BITS[kind]) else 4
