using System.Globalization;
using System.Text;
using System.Text.Json;
using Provenance.Domain;

namespace Provenance.Corpora;

/// <summary>
/// Reads the members of one JSON object, noting every fault instead of throwing. A member that is missing, null or an
/// empty array is absent; what a faulty required member yields is never used, since a corpus with errors is not
/// returned. Names and paths become strings only for a fault: an import reads millions of objects.
/// </summary>
internal sealed class JsonRecord
{
    /// <summary>RFC 3339, at most to the millisecond.</summary>
    private static readonly string[] _times =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'",
        "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFzzz",
    ];

    private readonly JsonElement _element;
    private readonly bool _isObject;
    private readonly CorpusErrors _errors;
    private readonly string _member;
    private readonly JsonRecord? _owner;
    private readonly int? _index;
    private readonly List<string> _asked = new(16);
    private int _present;
    private (string? Name, bool IsThere, JsonElement Value) _last;
    private bool _othersAllowed;

    /// <summary>Reads the object at the top.</summary>
    internal JsonRecord(JsonElement element, string path, CorpusErrors errors)
        : this(element, owner: null, path, index: null, "", errors)
    {
    }

    private JsonRecord(
        JsonElement element, JsonRecord? owner, string member, int? index, string record, CorpusErrors errors)
    {
        (_element, _owner, _member, _index, Key, _errors) = (element, owner, member, index, record, errors);
        _isObject = element.ValueKind == JsonValueKind.Object;
        if (!_isObject)
        {
            Fault("", $"{Described(element)} where an object is expected");
        }
        else if (record.Length == 0
            && element.TryGetProperty("id"u8, out var id) && id.ValueKind == JsonValueKind.String)
        {
            Key = id.GetString()!;
        }
    }

    internal string Path => _owner is null ? _member : _owner.PathOf(_member, _index);

    internal string Key { get; }

    internal void Fault(string name, string message) =>
        _errors.Add(Key, name.Length == 0 ? Path : $"{Path}.{name}", message);

    internal string String(string name)
    {
        if (OptionalString(name) is { } value)
        {
            if (value.Length == 0)
            {
                Fault(name, "an empty string; some text would be accepted");
            }
            return value;
        }
        Missing(name, "a string");
        return "";
    }

    /// <summary>A string by which records are looked up: a store's index has no room for a longer one.</summary>
    internal string String(string name, int mostBytes) => Bounded(String(name), name, null, mostBytes);

    /// <summary>An optional string by which records are looked up.</summary>
    internal string? OptionalString(string name, int mostBytes) =>
        OptionalString(name) is { } value ? Bounded(value, name, null, mostBytes) : null;

    /// <summary>Notes a string that is longer, in UTF-8.</summary>
    internal string Bounded(string value, string name, int? index, int mostBytes)
    {
        if (Encoding.UTF8.GetByteCount(value) is var bytes && bytes > mostBytes)
        {
            _errors.Add(Key, PathOf(name, index), $"{bytes} bytes in UTF-8; at most {mostBytes} would be accepted");
        }
        return value;
    }

    internal string? OptionalString(string name)
    {
        if (!Find(name, out var value))
        {
            return null;
        }
        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }
        Fault(name, $"{Described(value)} where a string is expected");
        return null;
    }

    internal T Enum<T>(string name) where T : struct, Enum
    {
        if (!Find(name, out _))
        {
            Missing(name, $"one of {Listed<T>()}");
        }
        return OptionalEnum<T>(name) ?? default;
    }

    internal T? OptionalEnum<T>(string name) where T : struct, Enum
    {
        if (OptionalString(name) is not { } token)
        {
            return null;
        }
        var value = Token.Parse<T>(token);
        if (value is null)
        {
            Fault(name, $"\"{token}\" is not known; accepted: {Listed<T>()}");
        }
        return value;
    }

    internal int Int(string name)
    {
        Missing(name, "a whole number");
        return OptionalInt(name) ?? 0;
    }

    internal bool Bool(string name)
    {
        Missing(name, "true or false");
        return OptionalBool(name) ?? false;
    }

    internal int? OptionalInt(string name)
    {
        if (!Find(name, out var value))
        {
            return null;
        }
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
        {
            return number;
        }
        Fault(name, $"{Described(value)} where a whole number is expected");
        return null;
    }

    internal decimal? OptionalDecimal(string name)
    {
        if (!Find(name, out var value))
        {
            return null;
        }
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number))
        {
            return number;
        }
        Fault(name, $"{Described(value)} where a number is expected");
        return null;
    }

    internal bool? OptionalBool(string name)
    {
        if (!Find(name, out var value))
        {
            return null;
        }
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }
        Fault(name, $"{Described(value)} where true or false is expected");
        return null;
    }

    internal DateOnly? OptionalDate(string name)
    {
        if (OptionalString(name) is not { } text)
        {
            return null;
        }
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }
        Fault(name, $"\"{text}\" is not a date; a day of the calendar as 2025-01-31 would be accepted");
        return null;
    }

    internal DateTimeOffset Time(string name)
    {
        Missing(name, "a time");
        return OptionalTime(name) ?? default;
    }

    internal DateTimeOffset? OptionalTime(string name)
    {
        if (OptionalString(name) is { } text)
        {
            if (DateTimeOffset.TryParseExact(
                text, _times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            {
                return time.ToUniversalTime();
            }
            Fault(name, $"\"{text}\" is not a time; one with its offset, as 2025-01-31T12:00:00Z, would be accepted");
        }
        return null;
    }

    internal T Object<T>(string name, Func<JsonRecord, T> read, T absent) where T : class
    {
        Missing(name, "an object");
        return OptionalObject(name, read) ?? absent;
    }

    internal T? OptionalObject<T>(string name, Func<JsonRecord, T> read) where T : class =>
        Find(name, out var value) ? Member(value, name, null, read) : null;

    internal IReadOnlyList<T> List<T>(string name, Func<JsonRecord, T> read) =>
        [.. Items(name).Select(item => Member(item.Value, name, item.Index, read))];

    /// <summary>Reads a list of records that bear keys of their own.</summary>
    internal IReadOnlyList<T> Records<T>(string name, Func<JsonRecord, T> read) =>
        [.. Items(name).Select(item => Read(new(item.Value, this, name, item.Index, "", _errors), read))];

    internal IReadOnlyList<string> Strings(string name)
    {
        List<string> strings = [];
        foreach (var (value, index) in Items(name))
        {
            if (value.ValueKind == JsonValueKind.String)
            {
                strings.Add(value.GetString()!);
            }
            else
            {
                _errors.Add(Key, PathOf(name, index), $"{Described(value)} where a string is expected");
            }
        }
        return strings;
    }

    internal IReadOnlyList<T> Enums<T>(string name) where T : struct, Enum
    {
        List<T> values = [];
        foreach (var token in Strings(name))
        {
            if (Token.Parse<T>(token) is not { } value)
            {
                Fault(name, $"\"{token}\" is not known; accepted: {Listed<T>()}");
            }
            else if (values.Contains(value))
            {
                Fault(name, $"{token} is given twice; once would be accepted");
            }
            else
            {
                values.Add(value);
            }
        }
        return values;
    }

    internal IEnumerable<(JsonElement Value, int Index)> Items(string name)
    {
        if (!Find(name, out var array, emptyArrayToo: true))
        {
            return [];
        }
        if (array.ValueKind != JsonValueKind.Array)
        {
            Fault(name, $"{Described(array)} where an array is expected");
            return [];
        }
        return array.EnumerateArray().Select((value, index) => (value, index));
    }

    /// <summary>Lets members pass that no read asks for.</summary>
    internal void AllowOthers() => _othersAllowed = true;

    /// <summary>Reads an object inside this one, by its place in a list if it has one.</summary>
    internal T Member<T>(JsonElement value, string name, int? index, Func<JsonRecord, T> read) =>
        Read(new(value, this, name, index, Key, _errors), read);

    /// <summary>Notes every member that is given twice, and every one that no read has asked for.</summary>
    internal void Close()
    {
        if (!_isObject || _present == _element.GetPropertyCount())
        {
            return;
        }
        HashSet<string> given = [];
        foreach (var member in _element.EnumerateObject())
        {
            if (!given.Add(member.Name))
            {
                Fault(member.Name, "this member is given twice; once would be accepted");
            }
            else if (!_othersAllowed && !_asked.Contains(member.Name))
            {
                Fault(member.Name, $"unknown member; accepted here: {string.Join(", ", _asked)}");
            }
        }
    }

    private static T Read<T>(JsonRecord member, Func<JsonRecord, T> read)
    {
        var result = read(member);
        member.Close();
        return result;
    }

    private string PathOf(string name, int? index) => index is null ? $"{Path}.{name}" : $"{Path}.{name}[{index}]";

    private bool Find(string name, out JsonElement value, bool emptyArrayToo = false)
    {
        // Most members are asked for twice in a row: whether they are there, and what they are.
        if (!ReferenceEquals(name, _last.Name))
        {
            JsonElement found = default;
            _last = (name, _isObject && _element.TryGetProperty(name, out found), found);
            if (!_asked.Contains(name))
            {
                _asked.Add(name);
                _present += _last.IsThere ? 1 : 0;
            }
        }
        value = _last.Value;
        return _last.IsThere
            && value.ValueKind != JsonValueKind.Null
            && (emptyArrayToo || value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > 0);
    }

    private void Missing(string name, string accepted)
    {
        if (!Find(name, out _) && _isObject)
        {
            Fault(name, $"missing; {accepted} is expected");
        }
    }

    private static string Listed<T>() where T : struct, Enum => string.Join(", ", Token.All<T>());

    private static string Described(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => $"the number {value.GetRawText()}",
        _ => value.GetRawText(),
    };
}
