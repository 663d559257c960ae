using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Provenance.Server.Claims;

/// <summary>The place of an event among all that happens to claims: opaque to clients.</summary>
/// <param name="Part">The number of the part of a change.</param>
/// <param name="Claim">The number of the claim; its events come by this number.</param>
internal readonly record struct ClaimChangeCursor(long Part, long Claim)
{
    private const string Kind = nameof(ClaimChange);

    public override string ToString() => Base64Url.EncodeToString(
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Kind}:{Part}:{Claim}")));

    /// <summary>Parses the cursor of an earlier event; null for any other text.</summary>
    public static ClaimChangeCursor? Parse(string text)
    {
        if (text.Length > 96 || !Base64Url.IsValid(text))
        {
            return null;
        }

        return Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split(':') is [Kind, var part, var claim]
            && Number(part) is { } ofPart && Number(claim) is { } ofClaim
                ? new(ofPart, ofClaim) : null;

        static long? Number(string digits) =>
            long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
