namespace Provenance.Attribution.Phrases;

/// <summary>Some tokens in a row, the last included.</summary>
internal readonly record struct TokenRange(int First, int Last)
{
    public bool Holds(int token) => First <= token && token <= Last;
}
