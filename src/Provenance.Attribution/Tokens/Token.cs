namespace Provenance.Attribution.Tokens;

/// <summary>A word, number or sign of a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Form">Its letters in lower case, with straight apostrophes.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsCapital">Whether its first letter is a capital.</param>
internal sealed record Token(int Start, int End, string Form, TokenKind Kind, bool IsCapital)
{
    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNominal => Kind is TokenKind.Word or TokenKind.Number;

    public bool IsPossessive => IsWord && (Form.EndsWith("'s", StringComparison.Ordinal)
        || Form.EndsWith("s'", StringComparison.Ordinal));

    public bool Is(string form) => Form == form;
}
