using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Domain;

namespace Provenance.Corpora.Formats;

/// <summary>Reads the members of one JSON object, recording every fault instead of throwing. A member that is missing,
/// null or an empty array is absent. The result for a faulty required member is never used, because a corpus with
/// errors is not returned. Names and paths become strings only for a fault, because an import reads millions of
/// objects.</summary>
internal sealed partial class MemberReader : RecordMembers
{
    private static readonly JsonDocumentOptions _noDuplicates = new() { AllowDuplicateProperties = false };

    private readonly JsonElement _element;
    private readonly bool _isObject;
    private readonly CorpusErrors _errors;
    private readonly string _member;
    private readonly MemberReader? _owner;
    private readonly int? _index;
    // Of this reader from the position on, and before it of those whose members it reads: a reader is closed before its owner
    // reads on.
    private readonly List<string> _asked;
    private readonly int _firstAsked;
    private List<string>? _failed;
    private int _present;
    private (string? Name, bool IsThere, JsonElement Value) _last;
    private bool _othersAllowed;

    /// <summary>Reads the object at the top.</summary>
    internal MemberReader(JsonElement element, string path, CorpusErrors errors)
        : this(element, owner: null, path, index: null, "", errors)
    {
    }

    private MemberReader(
        JsonElement element, MemberReader? owner, string member, int? index, string record, CorpusErrors errors)
    {
        (_element, _owner, _member, _index, RecordKey, _errors) = (element, owner, member, index, record, errors);
        _asked = owner?._asked ?? new(32);
        _firstAsked = _asked.Count;
        _isObject = element.ValueKind == JsonValueKind.Object;
        if (!_isObject)
        {
            Fault("", $"{Described(element)} where an object is expected");
        }
        else if (record.Length == 0
            && element.TryGetProperty("id"u8, out var id) && id.ValueKind == JsonValueKind.String)
        {
            RecordKey = id.GetString()!;
        }
    }

    internal string Path => _owner is null ? _member : _owner.PathOf(_member, _index);

    /// <summary>The key of the record that the object is, or is a part of; empty when it has none.</summary>
    internal string RecordKey { get; }

    internal override void Fault(string name, string message)
    {
        (_failed ??= []).Add(name);
        _errors.Add(RecordKey, name.Length == 0 ? Path : $"{Path}.{name}", message);
    }

    internal override bool Failed(string name) => _failed?.Contains(name) == true;

    internal override string String(string name, string? value, int mostBytes = int.MaxValue)
    {
        if (OptionalString(name, value, mostBytes) is { } text)
        {
            if (text.Length == 0)
            {
                Fault(name, "an empty string; some text would be accepted");
            }
            return text;
        }
        Missing(name, "a string");
        return "";
    }

    internal override string? OptionalString(string name, string? value, int mostBytes = int.MaxValue)
    {
        if (!Find(name, out var found))
        {
            return null;
        }
        if (found.ValueKind == JsonValueKind.String)
        {
            return Bounded(found.GetString()!, name, null, mostBytes);
        }
        Fault(name, $"{Described(found)} where a string is expected");
        return null;
    }

    internal override T Enum<T>(string name, T? value)
    {
        if (!Find(name, out _))
        {
            Missing(name, $"one of {Listed<T>()}");
        }
        return OptionalEnum<T>(name, value) ?? default;
    }

    internal override T? OptionalEnum<T>(string name, T? value)
    {
        if (OptionalString(name, null) is not { } token)
        {
            return null;
        }
        var known = Token.Parse<T>(token);
        if (known is null)
        {
            Fault(name, $"\"{token}\" is not known; accepted: {Listed<T>()}");
        }
        return known;
    }

    internal override int Int(string name, int? value)
    {
        Missing(name, "a whole number");
        return OptionalInt(name, value) ?? 0;
    }

    internal override bool Bool(string name, bool? value)
    {
        Missing(name, "true or false");
        return OptionalBool(name, value) ?? false;
    }

    internal override int? OptionalInt(string name, int? value)
    {
        if (!Find(name, out var found))
        {
            return null;
        }
        if (found.ValueKind == JsonValueKind.Number && found.TryGetInt32(out var number))
        {
            return number;
        }
        Fault(name, $"{Described(found)} where a whole number is expected");
        return null;
    }

    internal override decimal? OptionalDecimal(string name, decimal? value)
    {
        if (!Find(name, out var found))
        {
            return null;
        }
        if (found.ValueKind == JsonValueKind.Number && found.TryGetDecimal(out var number))
        {
            return number;
        }
        Fault(name, $"{Described(found)} where a number is expected");
        return null;
    }

    internal override bool? OptionalBool(string name, bool? value)
    {
        if (!Find(name, out var found))
        {
            return null;
        }
        if (found.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return found.GetBoolean();
        }
        Fault(name, $"{Described(found)} where true or false is expected");
        return null;
    }

    internal override T Object<T>(string name, T? value, Format<T> format, T absent) where T : class
    {
        Missing(name, "an object");
        return OptionalObject(name, null, format) ?? absent;
    }

    internal override T? OptionalObject<T>(string name, T? value, Format<T> format) where T : class =>
        Find(name, out var found) ? Read(new(found, this, name, null, RecordKey, _errors), format) : null;

    internal override JsonObject Json(string name, JsonObject? value)
    {
        Missing(name, "an object");
        if (!Find(name, out var found))
        {
            return [];
        }
        if (found.ValueKind != JsonValueKind.Object)
        {
            Fault(name, $"{Described(found)} where an object is expected");
            return [];
        }
        try
        {
            return JsonNode.Parse(found.GetRawText(), documentOptions: _noDuplicates)!.AsObject();
        }
        catch (JsonException)
        {
            Fault(name, "a member in it is given twice; once would be accepted");
            return [];
        }
    }

    internal override IReadOnlyList<T> List<T>(
        string name, IReadOnlyList<T>? value, Format<T> format, ShortForm<T>? shortForm = null)
    {
        if (Array(name) is not { } array)
        {
            return [];
        }
        List<T> items = new(array.GetArrayLength());
        foreach (var item in array.EnumerateArray())
        {
            items.Add(shortForm is not null && item.ValueKind == JsonValueKind.String
                ? shortForm.Of(Bounded(item.GetString()!, name, items.Count, shortForm.MostBytes))
                : Read(new(item, this, name, items.Count, RecordKey, _errors), format));
        }
        return items;
    }

    /// <summary>Reads a list of records with keys of their own.</summary>
    internal IReadOnlyList<T> Records<T>(string name, Format<T> format) where T : class
    {
        List<T> records = [];
        foreach (var item in Array(name)?.EnumerateArray() ?? default)
        {
            records.Add(Read(new(item, this, name, records.Count, "", _errors), format));
        }
        return records;
    }

    internal override IReadOnlyList<string> Strings(string name, IReadOnlyList<string>? value)
    {
        if (Array(name) is not { } array)
        {
            return [];
        }
        List<string> strings = new(array.GetArrayLength());
        var index = 0;
        foreach (var item in array.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                strings.Add(item.GetString()!);
            }
            else
            {
                _errors.Add(RecordKey, PathOf(name, index), $"{Described(item)} where a string is expected");
            }
            index++;
        }
        return strings;
    }

    internal override IReadOnlyList<T> Enums<T>(string name, IReadOnlyList<T>? value)
    {
        List<T> values = [];
        foreach (var token in Strings(name, null))
        {
            if (Token.Parse<T>(token) is not { } known)
            {
                Fault(name, $"\"{token}\" is not known; accepted: {Listed<T>()}");
            }
            else if (values.Contains(known))
            {
                Fault(name, $"{token} is given twice; once would be accepted");
            }
            else
            {
                values.Add(known);
            }
        }
        return values;
    }

    /// <summary>Records a fault for a string that is longer in UTF-8, because an index of the store has no room for
    /// it.</summary>
    private string Bounded(string text, string name, int? index, int mostBytes)
    {
        // No code unit takes more than three bytes.
        if (text.Length > mostBytes / 3 && Encoding.UTF8.GetByteCount(text) is var bytes && bytes > mostBytes)
        {
            _errors.Add(RecordKey, PathOf(name, index), $"{bytes} bytes in UTF-8; at most {mostBytes} would be accepted");
        }
        return text;
    }

    private JsonElement? Array(string name)
    {
        if (!Find(name, out var found, emptyArrayToo: true))
        {
            return null;
        }
        if (found.ValueKind == JsonValueKind.Array)
        {
            return found;
        }
        Fault(name, $"{Described(found)} where an array is expected");
        return null;
    }

    /// <summary>Accepts members that no read requests.</summary>
    internal void AllowOthers() => _othersAllowed = true;

    /// <summary>Records a fault for every member that is given twice or that no read has requested. Nothing is read after
    /// it.</summary>
    internal void Close()
    {
        if (_isObject && _present != _element.GetPropertyCount())
        {
            FaultOthers();
        }
        _asked.RemoveRange(_firstAsked, _asked.Count - _firstAsked);
    }

    private void FaultOthers()
    {
        HashSet<string> given = [];
        foreach (var member in _element.EnumerateObject())
        {
            if (!given.Add(member.Name))
            {
                Fault(member.Name, "this member is given twice; once would be accepted");
            }
            else if (!_othersAllowed && !IsAsked(member.Name))
            {
                Fault(member.Name, $"unknown member; accepted here: {string.Join(", ", _asked.Skip(_firstAsked))}");
            }
        }
    }

    private static T Read<T>(MemberReader member, Format<T> format) where T : class
    {
        var result = format(member, null);
        member.Close();
        return result;
    }

    private string PathOf(string name, int? index) => index is null ? $"{Path}.{name}" : $"{Path}.{name}[{index}]";

    private bool Find(string name, out JsonElement value, bool emptyArrayToo = false)
    {
        // Most members are requested twice in a row: for their presence and for their value.
        if (!ReferenceEquals(name, _last.Name))
        {
            JsonElement found = default;
            _last = (name, _isObject && _element.TryGetProperty(name, out found), found);
            if (!IsAsked(name))
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

    private bool IsAsked(string name) => _asked.IndexOf(name, _firstAsked) >= 0;

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
