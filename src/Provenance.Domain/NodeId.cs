using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Provenance.Domain;

/// <summary>An id that is unique over all kinds of record: base64url of <c>Kind:number</c>, opaque to
/// clients.</summary>
/// <param name="Kind">The kind of record, as the schema names its type.</param>
/// <param name="Number">Its number among the records of that kind.</param>
public readonly record struct NodeId(string Kind, long Number)
{
    /// <inheritdoc/>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Kind}:{Number}")));

    /// <summary>Parses an id from an earlier answer; null for any other text.</summary>
    public static NodeId? Parse(string text)
    {
        if (text.Length > 64 || !Base64Url.IsValid(text))
        {
            return null;
        }

        var plain = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split(':');
        return plain is [{ Length: > 0 } kind, var digits]
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new NodeId(kind, number)
                : null;
    }
}
