namespace Provenance.Server.Additions;

/// <summary>One thing that an addition added: the member of a corpus, and the value.</summary>
internal sealed record AddedValue(string Member, string Value);
