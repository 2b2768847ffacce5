from oscil.lang import *


@static
@internal
class UriTrouble:
    """Why a text is no identifier."""

    None_: Const[i32] = 0
    Empty: Const[i32] = 1
    NoScheme: Const[i32] = 2
    BadScheme: Const[i32] = 3
    NoAuthority: Const[i32] = 4
    BadHost: Const[i32] = 5
    BadPort: Const[i32] = 6
    UnrootedDosPath: Const[i32] = 7
    NotRelative: Const[i32] = 8

    @static
    def Text(trouble: i32) -> str:
        match trouble:
            case UriTrouble.Empty:
                return "Invalid URI: The URI is empty."
            case UriTrouble.BadScheme:
                return "Invalid URI: The URI scheme is not valid."
            case UriTrouble.NoAuthority:
                return "Invalid URI: The Authority/Host could not be parsed."
            case UriTrouble.BadHost:
                return "Invalid URI: The hostname could not be parsed."
            case UriTrouble.BadPort:
                return "Invalid URI: Invalid port specified."
            case UriTrouble.UnrootedDosPath:
                return "Invalid URI: A Dos path must be rooted, for example, 'c:\\\\'."
            case UriTrouble.NotRelative:
                return "A relative URI cannot be created because the 'uriString' parameter represents an absolute URI."
        return "Invalid URI: The format of the URI could not be determined."
