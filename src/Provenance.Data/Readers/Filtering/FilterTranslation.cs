using System.Globalization;
using System.Linq.Expressions;
using Provenance.Data.Connections;

namespace Provenance.Data.Readers.Filtering;

/// <summary>The translation of one filter: the store that it is for, and how far its limits are used up.</summary>
internal sealed class FilterTranslation
{
    private int _conditions;

    /// <summary>Represents the store until the filter is applied.</summary>
    public ParameterExpression Store { get; } = Expression.Parameter(typeof(ProvenanceContext), "store");

    /// <summary>The first limit that the filter exceeds; null while it exceeds none.</summary>
    public string? Error { get; private set; }

    /// <summary>The condition of a filter on a row; null if there is none.</summary>
    public Expression? Translate<TRow>(FilterInput<TRow> filter, Expression row, int depth)
    {
        if (Error is not null || (depth > FilterLimits.MaxDepth && Refuse(
            $"nests filters deeper than {FilterLimits.MaxDepth} levels, the most that are answered")))
        {
            return null;
        }

        var conditions = new Conditions<TRow>(this, row, depth);
        filter.Read(conditions);
        return conditions.Conjunction;
    }

    public bool AllowsOneMore() => ++_conditions <= FilterLimits.MaxConditions || !Refuse(
        $"has more than {FilterLimits.MaxConditions} conditions, the most that are answered");

    public bool AllowsCount(int values) => values <= FilterLimits.MaxValues || !Refuse(string.Create(
        CultureInfo.InvariantCulture,
        $"has a list of {values:N0} values: at most {FilterLimits.MaxValues:N0} are answered"));

    public bool Allows(IReadOnlyCollection<string?> texts) => AllowsCount(texts.Count)
        && (texts.FirstOrDefault(text => text?.Length > FilterLimits.MaxTextLength) is not { } longest
            || !Refuse(string.Create(
                CultureInfo.InvariantCulture,
                $"has a text of {longest.Length:N0} characters: "
                + $"at most {FilterLimits.MaxTextLength:N0} are compared")));

    private bool Refuse(string reason)
    {
        Error ??= $"Argument \"where\" {reason}.";
        return true;
    }
}
