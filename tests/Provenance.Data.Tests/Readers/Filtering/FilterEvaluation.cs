using System.Collections;
using Provenance.Data.Readers.Filtering;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;
using Provenance.Text;

namespace Provenance.Data.Tests.Readers.Filtering;

/// <summary>
/// What filters and orders mean, worked out row by row in memory, by the names of their properties alone: a filter's
/// property is about the record's property of the same name.
/// </summary>
internal sealed class FilterEvaluation(RandomGraph graph)
{
    private readonly Dictionary<object, object> _byId =
        new IEnumerable<object>[]
        {
            graph.Sources, graph.Documents, graph.Questions, graph.Claims, graph.Statements, graph.Citations,
        }
        .SelectMany(records => records)
        .ToDictionary(record => Get(record, "Id")!);

    /// <summary>Whether a record or a part of one satisfies a filter.</summary>
    public bool Satisfies(object row, object filter) => filter.GetType()
        .GetProperties()
        .Select(property => (property.Name, Given: property.GetValue(filter)))
        .Where(condition => condition.Given is not null)
        .All(condition => condition switch
        {
            ("And", IEnumerable all) => all.Cast<object>().All(each => Satisfies(row, each)),
            ("Or", ICollection { Count: 0 }) => true,
            ("Or", IEnumerable any) => any.Cast<object>().Any(each => Satisfies(row, each)),
            ("Not", { } not) => !Satisfies(row, not),
            var (name, given) => Property(row, name, given!),
        });

    /// <summary>What a row is sorted by under an order, and whether the greatest comes first.</summary>
    public (IComparable? Value, bool Descending) SortKey(object? row, object order)
    {
        var column = order.GetType().GetProperties().Single(property => property.GetValue(order) is not null);
        var inner = column.GetValue(order)!;
        return inner is Data.Readers.Sorting.SortEnumType direction
            ? (row is null ? null : (IComparable?)ValueOf(row, column.Name), direction.ToString() == "Desc")
            : SortKey(row is null ? null : One(row, column.Name), inner);
    }

    private static object? Get(object row, string name) => row is Estimate estimate && name == "CountedAsOf"
        ? estimate.AsOf
        : row.GetType().GetProperty(name)?.GetValue(row);

    private static bool Holds(string name, object operand, object? value) => name switch
    {
        "Eq" => Equals(value, operand),
        "Neq" => !Equals(value, operand),
        "In" => ((IEnumerable)operand).Cast<object>().Contains(value),
        "Nin" => !((IEnumerable)operand).Cast<object?>().Contains(value),
        "Gt" => value is IComparable left && left.CompareTo(operand) > 0,
        "Gte" => value is IComparable left && left.CompareTo(operand) >= 0,
        "Lt" => value is IComparable left && left.CompareTo(operand) < 0,
        "Lte" => value is IComparable left && left.CompareTo(operand) <= 0,
        "Contains" => Folded(value)?.Contains(Folded(operand)!, StringComparison.Ordinal) == true,
        "Ncontains" => Folded(value)?.Contains(Folded(operand)!, StringComparison.Ordinal) != true,
        "StartsWith" => Folded(value)?.StartsWith(Folded(operand)!, StringComparison.Ordinal) == true,
        "NstartsWith" => Folded(value)?.StartsWith(Folded(operand)!, StringComparison.Ordinal) != true,
        "EndsWith" => Folded(value)?.EndsWith(Folded(operand)!, StringComparison.Ordinal) == true,
        "NendsWith" => Folded(value)?.EndsWith(Folded(operand)!, StringComparison.Ordinal) != true,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such operator."),
    };

    private static string? Folded(object? text) => text is string given ? Folding.Fold(given) : null;

    private bool Property(object row, string name, object given)
    {
        if (given.GetType().Name.Contains("Operation", StringComparison.Ordinal))
        {
            var value = ValueOf(row, name);
            return given.GetType().GetProperties()
                .Select(property => (property.Name, Operand: property.GetValue(given)))
                .All(operation => operation.Operand is null || Holds(operation.Name, operation.Operand, value));
        }

        return given.GetType().IsGenericType
            ? List(Many(row, name), given)
            : One(row, name) is { } other && Satisfies(other, given);
    }

    private bool List(IReadOnlyCollection<object> rows, object list) => list.GetType()
        .GetProperties()
        .Select(property => (property.Name, Given: property.GetValue(list)))
        .All(condition => condition switch
        {
            (_, null) => true,
            ("Some", { } some) => rows.Any(row => Satisfies(row, some)),
            ("All", { } all) => rows.All(row => Satisfies(row, all)),
            ("None", { } none) => !rows.Any(row => Satisfies(row, none)),
            ("Any", bool any) => any == rows.Count > 0,
            _ => throw new ArgumentException($"No such quantifier: {condition.Name}"),
        });

    private object? ValueOf(object row, string name) => (row, name) switch
    {
        (Source, "Type") => Enum.Parse<SourceType>(row.GetType().Name.Replace("Source", "", StringComparison.Ordinal)),
        (Source, "AgencyKind") => (row as Agency)?.Kind,
        (Source, "OutletKind") => (row as Outlet)?.Kind,
        (Source, "OfficialRole") => (row as Official)?.Role,
        (Source, "AnonymousRole") => (row as AnonymousSource)?.Role,
        (Estimate estimate, "Value") => (double?)estimate.Value,
        (Estimate estimate, "UpperValue") => (double?)estimate.UpperValue,
        (Estimate estimate, "PreviousValue") => (double?)estimate.PreviousValue,
        (Citation citation, "FirstHand") => graph.Evidence.Any(evidence => evidence.CitationId == citation.Id
            && evidence.DocumentId == ((Statement)_byId[citation.CitingId]).DocumentId),
        (Statement statement, "Withdrawn") => graph.Citations.Any(citation => citation.CitedId == statement.Id
            && Withdrawal.Is(
                citation.Relation, (Statement)_byId[citation.CitingId], statement, LineOf((Source)_byId[statement.SourceId]))),
        _ => Get(row, name),
    };

    /// <summary>A source and its wholes, each once.</summary>
    private HashSet<SourceId> LineOf(Source source)
    {
        HashSet<SourceId> line = [];
        for (var next = source; next is not null && line.Add(next.Id);)
        {
            next = next.PartOfId is { } whole ? (Source)_byId[whole] : null;
        }

        return line;
    }

    private object? One(object row, string name) => row.GetType().GetProperty(name + "Id") is { } id
        ? id.GetValue(row) is { } known ? _byId[known] : null
        : Get(row, name);

    private IReadOnlyCollection<object> Many(object row, string name)
    {
        var (records, key) = (row, name) switch
        {
            (Statement, "Cites") => ((IEnumerable<object>)graph.Citations, "CitingId"),
            (Statement, "CitedBy") => (graph.Citations, "CitedId"),
            (Citation, "Evidence") => (graph.Evidence, "CitationId"),
            (Source, _) => (graph.Statements, "SourceId"),
            _ => (graph.Statements, row.GetType().Name + "Id"),
        };
        return [.. records.Where(record => Equals(Get(record, key), Get(row, "Id")))];
    }
}
