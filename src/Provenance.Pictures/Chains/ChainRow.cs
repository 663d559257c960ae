using Provenance.Pages.Records;
using Provenance.Pictures.Drawing;

namespace Provenance.Pictures.Chains;

/// <summary>One line of the picture: a statement, or several that are drawn as one.</summary>
/// <param name="Statements">Them.</param>
/// <param name="OriginClass">What sort of origin it is; null if it rests on another.</param>
internal sealed record ChainRow(IReadOnlyList<ChainStatement> Statements, string? OriginClass)
{
    /// <summary>The first of them.</summary>
    public ChainStatement First => Statements[0];

    /// <summary>Whether it stands for several.</summary>
    public bool IsMany => Statements.Count > 1;

    /// <summary>Whether any of it says that the claim is so.</summary>
    public bool IsSupport => Statements.Any(statement => statement.Stance is "ASSERTS" or "CONFIRMS" or "PREDICTS");

    /// <summary>Its shape; that of most, if it stands for several.</summary>
    public Mark Mark => Mark.Of(Statements.CountBy(statement => statement.Source.Type).MaxBy(type => type.Value).Key);

    /// <summary>Whether all of it was taken back.</summary>
    public bool IsWithdrawn => Statements.All(statement => statement.WithdrawnBy.Count > 0);

    /// <summary>The sources that took it back.</summary>
    public IReadOnlyList<SourceRef> WithdrawnBy =>
        [.. Statements.SelectMany(statement => statement.WithdrawnBy).Select(by => by.Source).DistinctBy(source => source.Key)];

    /// <summary>The lines that lead to it, from what it rests on.</summary>
    public List<ChainLink> Up { get; } = [];

    /// <summary>The lines that lead from it, to what rests on it.</summary>
    public List<ChainLink> Down { get; } = [];
}
