using System.Text.Json.Nodes;
using Provenance.Domain.Documents;

namespace Provenance.Corpora.Formats;

/// <summary>Describes a kind of record by naming each of its members once, with its value. Without a record, it returns
/// the record made from the members that were read.</summary>
internal delegate T Format<T>(RecordMembers members, T? record) where T : class;

/// <summary>How a list item is written if a string can express all of it.</summary>
/// <param name="Of">Converts a string to its item.</param>
/// <param name="For">Converts an item to its string; null when no string can express it.</param>
/// <param name="MostBytes">The longest string, in bytes of UTF-8.</param>
internal sealed record ShortForm<T>(Func<string, T> Of, Func<T, string?> For, int MostBytes);

/// <summary>The members of one JSON object. A reader ignores the given values and returns those that it reads; a writer
/// writes the given values and returns them. One function, a <see cref="Format{T}"/>, therefore serves both ways. A
/// member that is null or an empty list is left out of a file.</summary>
internal abstract class RecordMembers
{
    /// <summary>The longest key, in bytes of UTF-8; an index of the store has no room for a longer one.</summary>
    internal const int KeyBytes = 400;

    /// <summary>Records that a member is wrong, or, with an empty name, that the whole object is.</summary>
    internal abstract void Fault(string name, string message);

    /// <summary>Whether a member was found wrong, so that its value means nothing.</summary>
    internal abstract bool Failed(string name);

    /// <summary>The key of the record.</summary>
    internal string Key(string? value) => String("id", value, KeyBytes);

    internal abstract string String(string name, string? value, int mostBytes = int.MaxValue);

    internal abstract string? OptionalString(string name, string? value, int mostBytes = int.MaxValue);

    internal abstract T Enum<T>(string name, T? value) where T : struct, Enum;

    internal abstract T? OptionalEnum<T>(string name, T? value) where T : struct, Enum;

    /// <summary>A value that is left out where it is the usual one.</summary>
    internal T Enum<T>(string name, T? value, T usual) where T : struct, Enum =>
        OptionalEnum(name, EqualityComparer<T?>.Default.Equals(value, usual) ? null : value) ?? usual;

    /// <summary>A value that may be left out where it is the usual one, and is always written.</summary>
    internal T EnumOr<T>(string name, T? value, T usual) where T : struct, Enum => OptionalEnum(name, value) ?? usual;

    internal abstract bool Bool(string name, bool? value);

    internal abstract bool? OptionalBool(string name, bool? value);

    internal abstract int Int(string name, int? value);

    internal abstract int? OptionalInt(string name, int? value);

    internal abstract decimal? OptionalDecimal(string name, decimal? value);

    internal abstract DateOnly? OptionalDate(string name, DateOnly? value);

    /// <summary>A day, or a time of day on it with its offset.</summary>
    internal abstract (DateOnly? Day, PrintedTime? Time) OptionalDayOrTime(string name, DateOnly? day, PrintedTime? time);

    internal abstract DateTimeOffset Time(string name, DateTimeOffset? value);

    internal abstract DateTimeOffset? OptionalTime(string name, DateTimeOffset? value);

    /// <summary>An object inside this one; its faults show this one's key.</summary>
    /// <param name="name">The member.</param>
    /// <param name="value">The object.</param>
    /// <param name="format">Its members.</param>
    /// <param name="absent">Replaces it where it is missing, which is a fault.</param>
    internal abstract T Object<T>(string name, T? value, Format<T> format, T absent) where T : class;

    internal abstract T? OptionalObject<T>(string name, T? value, Format<T> format) where T : class;

    /// <summary>An object of which any member is accepted as it is.</summary>
    internal abstract JsonObject Json(string name, JsonObject? value);

    internal abstract IReadOnlyList<T> List<T>(
        string name, IReadOnlyList<T>? value, Format<T> format, ShortForm<T>? shortForm = null) where T : class;

    internal abstract IReadOnlyList<string> Strings(string name, IReadOnlyList<string>? value);

    internal abstract IReadOnlyList<T> Enums<T>(string name, IReadOnlyList<T>? value) where T : struct, Enum;
}
