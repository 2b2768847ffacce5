from oscil.lang import *
from System.Text import StringBuilder


@static
@internal
class UriHost:
    """Names and addresses of hosts."""

    @static
    def Classify(host: str, shown: Out[str], scope: Out[str]) -> UriHostNameType:
        """What it is, and how it is written; Unknown when it is no host."""
        shown = None
        scope = ""
        if host.Length == 0:
            return UriHostNameType.Unknown
        if host[0] == '[':
            if host[host.Length - 1] != ']':
                return UriHostNameType.Unknown
            address = host.Substring(1, host.Length - 2)
            percent = address.IndexOf('%')
            if percent >= 0:
                scope = address.Substring(percent)
                address = address.Substring(0, percent)
            shown = UriHost._Version6(address)
            return UriHostNameType.Unknown if shown is None else UriHostNameType.IPv6
        shown = UriHost._Version4(host)
        if shown is not None:
            return UriHostNameType.IPv4
        kind = UriHostNameType.Dns
        labels = host.Split('.')
        for k in range(len(labels)):
            label = labels[k]
            if label.Length == 0:
                if k == len(labels) - 1 and k > 0:
                    break
                return UriHostNameType.Unknown
            for c in label:
                if not Char.IsLetterOrDigit(c) and c != '-' and c != '_':
                    return UriHostNameType.Unknown
            if label[0] == '-' or label[label.Length - 1] == '-':
                kind = UriHostNameType.Basic
        shown = host.ToLowerInvariant()
        return kind

    @static
    def _Version4(host: str) -> str:
        """One to four numbers, decimal, octal or hexadecimal; the last one fills what is left. Null: no address."""
        parts = host.Split('.')
        if len(parts) > 4:
            return None
        address: u64 = 0
        for k in range(len(parts)):
            number: u64 = 0
            if not UriHost._Number(parts[k], out(number)):
                return None
            last = k == len(parts) - 1
            if number >= (u64(1) << (8 * (4 - k) if last else 8)):
                return None
            address = address | (number if last else number << (24 - 8 * k))
        return (address >> 24).ToString() + "." + ((address >> 16) & u64(255)).ToString() + "." + ((address >> 8) & u64(255)).ToString() + "." + (address & u64(255)).ToString()

    @static
    def _Number(text: str, value: Out[u64]) -> bool:
        value = u64(0)
        radix = 10
        start = 0
        if text.Length > 1 and text[0] == '0':
            radix = 16 if text[1] == 'x' or text[1] == 'X' else 8
            start = 2 if radix == 16 else 1
        if start >= text.Length or text.Length > 14:
            return False
        for i in range(start, text.Length):
            digit = Number.HexDigit(text[i])
            if digit >= radix:
                return False
            value = value * u64(radix) + u64(digit)
        return True

    @static
    def _Version6(text: str) -> str:
        """Eight groups, the longest run of zeros as `::`. Null: no address."""
        groups = Array[i32](8)
        count = 0
        gap = -1
        i = 0
        if text.StartsWith("::", StringComparison.Ordinal):
            gap = 0
            i = 2
        while i < text.Length:
            if count == 8:
                return None
            end = text.IndexOf(':', i)
            group = text.Substring(i) if end < 0 else text.Substring(i, end - i)
            if group.IndexOf('.') >= 0:
                address: u32 = 0
                if end >= 0 or count > 6 or not UriHost._Tail(group, out(address)):
                    return None
                groups[count] = i32(address >> 16)
                groups[count + 1] = i32(address & u32(0xFFFF))
                count += 2
                break
            value: i32 = 0
            if group.Length == 0 or group.Length > 4 or not Int32.TryParse(group, System.Globalization.NumberStyles.AllowHexSpecifier, None, out(value)):
                return None
            groups[count] = value
            count += 1
            if end < 0:
                break
            i = end + 1
            if i < text.Length and text[i] == ':':
                if gap >= 0:
                    return None
                gap = count
                i += 1
            elif i >= text.Length:
                return None
        if gap >= 0:
            if count == 8:
                return None
            Array.Copy(groups, gap, groups, 8 - (count - gap), count - gap)
            Array.Clear(groups, gap, 8 - count)
        elif count != 8:
            return None
        return "[" + UriHost._Groups(groups) + "]"

    @static
    def _Tail(text: str, address: Out[u32]) -> bool:
        address = u32(0)
        parts = text.Split('.')
        if len(parts) != 4:
            return False
        for part in parts:
            value: u8 = 0
            if not Byte.TryParse(part, out(value)):
                return False
            address = (address << 8) | u32(value)
        return True

    @static
    def _Groups(groups: Array[i32]) -> str:
        best = -1
        longest = 1
        i = 0
        while i < 8:
            n = 0
            while i + n < 8 and groups[i + n] == 0:
                n += 1
            if n > longest:
                longest = n
                best = i
            i += n + 1
        text = StringBuilder()
        i = 0
        while i < 8:
            if i == best:
                text.Append("::")
                i += longest
                continue
            if text.Length > 0 and text[text.Length - 1] != ':':
                text.Append(':')
            text.Append(groups[i].ToString("x"))
            i += 1
        return text.ToString()
