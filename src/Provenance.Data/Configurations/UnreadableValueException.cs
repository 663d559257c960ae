namespace Provenance.Data.Configurations;

/// <summary>A value of a column that is none of those it may have: a row was damaged, or written by something else.</summary>
public sealed class UnreadableValueException : FormatException
{
    private UnreadableValueException(Type converter, string message, Exception? inner = null)
        : base(message, inner) => Converter = converter;

    /// <summary>The converter that could not read it, by which the columns are found that it may be from.</summary>
    internal Type Converter { get; }

    /// <summary>The first such failure behind a failure; null if there is none.</summary>
    internal static UnreadableValueException? In(Exception? failure) =>
        failure is null ? null : failure as UnreadableValueException ?? In(failure.InnerException);

    /// <summary>A name that is none of an enumeration.</summary>
    internal static UnreadableValueException NoName<TConverter>(string text, IEnumerable<string> names) =>
        new(typeof(TConverter), $"\"{Short(text)}\" is none of {string.Join(", ", names.Order(StringComparer.Ordinal))}");

    /// <summary>Reads a text that may be anything.</summary>
    /// <param name="text">The text.</param>
    /// <param name="what">What it should be, such as "number".</param>
    /// <param name="read">Reads it.</param>
    internal static TValue Reading<TConverter, TValue>(string text, string what, Func<string, TValue> read)
    {
        try
        {
            return read(text);
        }
        catch (Exception failure) when (failure is FormatException or OverflowException or ArgumentException
            or System.Text.Json.JsonException or InvalidOperationException)
        {
            throw new UnreadableValueException(typeof(TConverter), $"\"{Short(text)}\" is no {what}", failure);
        }
    }

    private static string Short(string text) => text.Length <= 40 ? text : $"{text[..40]}…";
}
