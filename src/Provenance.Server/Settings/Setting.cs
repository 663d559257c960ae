using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Provenance.Server.Settings;

/// <summary>One thing that can be set: a property of the options of a section.</summary>
/// <param name="Name">Its full name: <c>Store:CommandTimeout</c>.</param>
/// <param name="Property">The property that it sets.</param>
/// <param name="Default">Its value where nothing sets it.</param>
internal sealed record Setting(string Name, PropertyInfo Property, object? Default)
{
    /// <summary>The last part of the name: <c>CommandTimeout</c>.</summary>
    public string Leaf => Name[(Name.LastIndexOf(':') + 1)..];

    /// <summary>Whether it has several values, each under a number: <c>Access:AllowedOrigins:0</c>.</summary>
    public bool IsList { get; } = TakesSeveral(Property.PropertyType);

    /// <summary>The least and the most that is accepted, as they are written; null if anything is.</summary>
    public (string Least, string Most)? Range { get; } = Property.GetCustomAttribute<RangeAttribute>() is { } range
        ? (Shown(range.Minimum), Shown(range.Maximum))
        : null;

    /// <summary>Whether a type of properties is that of a list of values.</summary>
    public static bool TakesSeveral(Type type) => type != typeof(string) && typeof(IEnumerable<string>).IsAssignableFrom(type);

    /// <summary>A value as settings and their documentation have it.</summary>
    public static string Shown(object value) => value switch
    {
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture) is var text && time.Ticks % TimeSpan.TicksPerSecond != 0
            ? text.TrimEnd('0') : text,
        string text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) => Shown(time),
        bool answer => answer ? "true" : "false",
        _ => value.ToString()!,
    };

    /// <summary>Whether a name, or that of one of several values, is this one's.</summary>
    public bool IsNamed(string name) => name.Equals(Name, StringComparison.OrdinalIgnoreCase)
        || (IsList && name.StartsWith($"{Name}:", StringComparison.OrdinalIgnoreCase)
            && name.IndexOf(':', Name.Length + 1) < 0);

    /// <summary>What is wrong with a value, in a sentence; null if it can be used.</summary>
    public string? Fault(string value)
    {
        if (IsList)
        {
            return value.Length == 0 ? null : $"{Name} is a list, and has a value of its own; {Name}:0 would be accepted.";
        }

        try
        {
            var read = TypeDescriptor.GetConverter(Property.PropertyType).ConvertFromInvariantString(value);
            return Property.GetCustomAttribute<RangeAttribute>()?.IsValid(read) is not false
                ? null : $"{Name} is {Shown(read!)}; {Accepted} would be accepted.";
        }
        catch (Exception malformed) when (malformed is FormatException or ArgumentException or OverflowException)
        {
            return $"{Name} is \"{value}\"; {Accepted} would be accepted.";
        }
    }

    private string Accepted => Range is var (least, most) ? $"{least} to {most}"
        : Property.PropertyType == typeof(bool) ? "true or false"
        : "an address such as https://news.example.org";
}
