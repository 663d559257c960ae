

namespace Provenance.Corpora.Formats;

/// <summary>
/// Describes a kind of record by naming each of its members once, with its value. Given no record, it makes the one that
/// the members are read of.
/// </summary>
internal delegate T Format<T>(RecordMembers members, T? record) where T : class;

/// <summary>How an item of a list is written where a string says all of it.</summary>
/// <param name="Of">The item that a string stands for.</param>
/// <param name="For">The string that stands for an item; null when none does.</param>
/// <param name="MostBytes">How long, in UTF-8, the string may be.</param>
internal sealed record ShortForm<T>(Func<string, T> Of, Func<T, string?> For, int MostBytes);

/// <summary>
/// The members of one JSON object. A reader takes no notice of the values that it is given, and answers those that it reads;
/// a writer writes them, and answers the same. So one function, a <see cref="Format{T}"/>, serves both ways. A member that is
/// null or an empty list is left out of a file.
/// </summary>
internal abstract class RecordMembers
{
    /// <summary>How long, in UTF-8, a key may be: a store's index has no room for a longer one.</summary>
    internal const int KeyBytes = 400;

    /// <summary>Notes that a member is wrong, or with an empty name that the whole object is.</summary>
    internal abstract void Fault(string name, string message);

    /// <summary>The key of the record.</summary>
    internal string Key(string? value) => String("id", value, KeyBytes);

    internal abstract string String(string name, string? value, int mostBytes = int.MaxValue);

    internal abstract string? OptionalString(string name, string? value, int mostBytes = int.MaxValue);

    internal abstract T Enum<T>(string name, T? value) where T : struct, Enum;

    internal abstract T? OptionalEnum<T>(string name, T? value) where T : struct, Enum;

    /// <summary>A value that is left out where it is the usual one.</summary>
    internal T Enum<T>(string name, T? value, T usual) where T : struct, Enum =>
        OptionalEnum(name, EqualityComparer<T?>.Default.Equals(value, usual) ? null : value) ?? usual;

    internal abstract bool Bool(string name, bool? value);

    internal abstract bool? OptionalBool(string name, bool? value);

    internal abstract int Int(string name, int? value);

    internal abstract int? OptionalInt(string name, int? value);

    internal abstract decimal? OptionalDecimal(string name, decimal? value);

    internal abstract DateOnly? OptionalDate(string name, DateOnly? value);

    internal abstract DateTimeOffset Time(string name, DateTimeOffset? value);

    internal abstract DateTimeOffset? OptionalTime(string name, DateTimeOffset? value);

    /// <summary>An object inside this one, of which faults tell by this one's key.</summary>
    /// <param name="name">The member.</param>
    /// <param name="value">The object.</param>
    /// <param name="format">What it consists of.</param>
    /// <param name="absent">Stands for it where it is missing, which is a fault.</param>
    internal abstract T Object<T>(string name, T? value, Format<T> format, T absent) where T : class;

    internal abstract T? OptionalObject<T>(string name, T? value, Format<T> format) where T : class;

    internal abstract IReadOnlyList<T> List<T>(
        string name, IReadOnlyList<T>? value, Format<T> format, ShortForm<T>? shortForm = null) where T : class;

    internal abstract IReadOnlyList<string> Strings(string name, IReadOnlyList<string>? value);

    internal abstract IReadOnlyList<T> Enums<T>(string name, IReadOnlyList<T>? value) where T : struct, Enum;
}
