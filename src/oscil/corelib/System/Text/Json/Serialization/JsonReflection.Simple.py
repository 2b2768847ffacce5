"""Numbers, texts, dates and the like."""

from oscil.lang import *
from System.Collections.Generic import *
from System.Globalization import CultureInfo, NumberStyles


@internal
@static
class JsonReflection:
    s_simple: Static[Private[HashSet[Type]]] = None

    @static
    def IsSimple(type: Type) -> bool:
        if JsonReflection.s_simple is None:
            JsonReflection.s_simple = JsonReflection._SimpleTypes()
        return JsonReflection.s_simple.Contains(type)

    @static
    def _SimpleTypes() -> HashSet[Type]:
        types = HashSet[Type]()
        for type in [
            typeof(bool), typeof(char), typeof(str), typeof(u8), typeof(i8), typeof(u16), typeof(i16), typeof(i32), typeof(u32), typeof(i64), typeof(u64),
            typeof(f32), typeof(f64), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan),
            typeof(Guid), typeof(Version), typeof(Uri), typeof(Array[u8]), typeof(Int128), typeof(UInt128), typeof(Half),
        ]:
            types.Add(type)
        return types

    @static
    def _WriteSimple(writer: Utf8JsonWriter, value: object, handling: JsonNumberHandling) -> None:
        match value:
            case str() as text:
                writer.WriteStringValue(text)
            case bool() as truth:
                writer.WriteBooleanValue(truth)
            case char() as c:
                writer.WriteStringValue(Char.ToString(c))
            case DateTime() as date:
                writer.WriteStringValue(date)
            case DateTimeOffset() as moment:
                writer.WriteStringValue(moment)
            case TimeSpan() as span:
                writer.WriteStringValue(span.ToString("c"))
            case DateOnly() as day:
                writer.WriteStringValue(day.ToString("O", CultureInfo.InvariantCulture))
            case TimeOnly() as time:
                writer.WriteStringValue(JsonReflection._TimeText(time))
            case Guid() as guid:
                writer.WriteStringValue(guid)
            case Version() as version:
                writer.WriteStringValue(version.ToString())
            case Uri() as uri:
                writer.WriteStringValue(uri.OriginalString)
            case _:
                bytes = try_cast(Array[u8], value)
                if bytes is not None:
                    writer.WriteBase64StringValue(ReadOnlySpan[u8](bytes))
                else:
                    JsonReflection._WriteNumber(writer, value, handling)

    @static
    def _TimeText(time: TimeOnly) -> str:
        text = time.ToString("O", CultureInfo.InvariantCulture)
        return text[0:8] if text.EndsWith(".0000000") else text

    @static
    def _WriteNumber(writer: Utf8JsonWriter, value: object, handling: JsonNumberHandling) -> None:
        text = cast(IFormattable, value).ToString(None, CultureInfo.InvariantCulture)
        named = isinstance(value, f64) and not Double.IsFinite(cast(f64, value)) or isinstance(value, f32) and not Single.IsFinite(cast(f32, value))
        if named and (handling & JsonNumberHandling.AllowNamedFloatingPointLiterals) != JsonNumberHandling.Strict:
            writer.WriteStringValue(text)
        elif (handling & JsonNumberHandling.WriteAsString) != JsonNumberHandling.Strict and not named:
            writer.WriteStringValue(text)
        elif named:
            writer.WriteNumberValue(Double.NaN)
        else:
            writer.WriteRawValue(text, True)

    @static
    def _ReadSimple(reader: Ref[Utf8JsonReader], type: Type, handling: JsonNumberHandling) -> object:
        token = reader.TokenType
        value: object = None
        if type is typeof(bool):
            if token == JsonTokenType.True_ or token == JsonTokenType.False_:
                return token == JsonTokenType.True_
        elif token == JsonTokenType.Number:
            value = JsonReflection._NumberFrom(reader.Text(), type)
        elif token == JsonTokenType.String:
            text = reader.Text()
            value = JsonReflection._FromText(text, type)
            if value is None and (handling & JsonNumberHandling.AllowReadingFromString) != JsonNumberHandling.Strict:
                value = JsonReflection._NumberFrom(text, type)
            if value is None and (handling & JsonNumberHandling.AllowNamedFloatingPointLiterals) != JsonNumberHandling.Strict:
                if text == "NaN" or text == "Infinity" or text == "-Infinity":
                    value = JsonReflection._NumberFrom(text, type)
        if value is None:
            raise JsonReflection.CannotConvert(type)
        return value

    @static
    def _NumberFrom(text: str, type: Type) -> object:
        """A number of the type, or None."""
        match Type.GetTypeCode(type):
            case TypeCode.Byte:
                return JsonNumber[u8].Parse(text, NumberStyles.Integer)
            case TypeCode.SByte:
                return JsonNumber[i8].Parse(text, NumberStyles.Integer)
            case TypeCode.Int16:
                return JsonNumber[i16].Parse(text, NumberStyles.Integer)
            case TypeCode.UInt16:
                return JsonNumber[u16].Parse(text, NumberStyles.Integer)
            case TypeCode.Int32:
                return JsonNumber[i32].Parse(text, NumberStyles.Integer)
            case TypeCode.UInt32:
                return JsonNumber[u32].Parse(text, NumberStyles.Integer)
            case TypeCode.Int64:
                return JsonNumber[i64].Parse(text, NumberStyles.Integer)
            case TypeCode.UInt64:
                return JsonNumber[u64].Parse(text, NumberStyles.Integer)
            case TypeCode.Single:
                return JsonNumber[f32].Parse(text, NumberStyles.Float)
            case TypeCode.Double:
                return JsonNumber[f64].Parse(text, NumberStyles.Float)
            case TypeCode.Decimal:
                return JsonNumber[decimal].Parse(text, NumberStyles.Float)
        if type is typeof(Int128):
            return JsonNumber[Int128].Parse(text, NumberStyles.Integer)
        if type is typeof(UInt128):
            return JsonNumber[UInt128].Parse(text, NumberStyles.Integer)
        if type is typeof(Half):
            return JsonNumber[Half].Parse(text, NumberStyles.Float)
        return None

    @static
    def _FromText(text: str, type: Type) -> object:
        """What JSON has as a string, or None."""
        if type is typeof(str):
            return text
        if type is typeof(char):
            return text[0] if len(text) == 1 else cast(object, None)
        if type is typeof(DateTime):
            date = default(DateTime)
            return date if JsonParse.TryGetDateTime(text, out(date)) else cast(object, None)
        if type is typeof(DateTimeOffset):
            moment = default(DateTimeOffset)
            return moment if JsonParse.TryGetDateTimeOffset(text, out(moment)) else cast(object, None)
        if type is typeof(Guid):
            guid = default(Guid)
            return guid if JsonParse.TryGetGuid(text, out(guid)) else cast(object, None)
        if type is typeof(TimeSpan):
            span = default(TimeSpan)
            return span if TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out(span)) else cast(object, None)
        if type is typeof(DateOnly):
            day = default(DateOnly)
            return day if DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None_, out(day)) else cast(object, None)
        if type is typeof(TimeOnly):
            time = default(TimeOnly)
            return time if TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out(time)) else cast(object, None)
        if type is typeof(Version):
            version: Version = None
            return version if Version.TryParse(text, out(version)) else cast(object, None)
        if type is typeof(Uri):
            uri: Uri = None
            return uri if Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out(uri)) else cast(object, None)
        if type is typeof(Array[u8]):
            bytes: Array[u8] = None
            return bytes if JsonParse.TryGetBytes(text, out(bytes)) else cast(object, None)
        return None


@internal
@static
@generic(T)
@where(T, System.Numerics.INumberBase[T])
class JsonNumber:
    @static
    def Parse(text: str, style: NumberStyles) -> object:
        value = default(T)
        if T.TryParse(text, style, CultureInfo.InvariantCulture, out(value)):
            return value
        return None
