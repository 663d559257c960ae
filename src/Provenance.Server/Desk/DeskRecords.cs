using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Provenance.Corpora;

namespace Provenance.Server.Desk;

/// <summary>The records that a request at the desk asks for, in the form of a corpus, each with its place in the
/// request, so that one set of rules and one importer serve files and the desk.</summary>
internal sealed partial class DeskRecords
{
    /// <summary>The members of a corpus that have another name in the request.</summary>
    private static readonly Dictionary<string, string> _names = new()
    {
        ["id"] = "key",
        ["quantity"] = "estimate",
        ["phia"] = "likelihood",
        ["organisation"] = "organization",
        ["in"] = "document",
    };

    private readonly Dictionary<string, List<(JsonObject Record, string Path)>> _lists = [];
    private readonly List<IRecordingError> _errors = [];

    /// <summary>What is wrong with the request before the records are looked at.</summary>
    public IReadOnlyList<IRecordingError> Errors => _errors;

    /// <summary>What a request calls a member of a corpus.</summary>
    public static string NameOf(string member) => _names.GetValueOrDefault(member, member);

    /// <summary>What a corpus calls a member of a request.</summary>
    public static string MemberOf(string name) =>
        _names.FirstOrDefault(pair => pair.Value == name).Key ?? name;

    /// <summary>Adds a record to a list of the corpus; the same record is added once.</summary>
    /// <param name="list">The list: <c>sources</c>.</param>
    /// <param name="record">The record.</param>
    /// <param name="path">Its place in the request.</param>
    public void Add(string list, JsonObject record, string path)
    {
        if (!_lists.TryGetValue(list, out var records))
        {
            _lists.Add(list, records = []);
        }

        if (!records.Exists(other => JsonNode.DeepEquals(other.Record, record)))
        {
            records.Add((record, path));
        }
    }

    /// <summary>Notes that something in the request is wrong, and gives the empty key.</summary>
    public string Fail(string path, string message)
    {
        _errors.Add(new InvalidInputError(message, path));
        return "";
    }

    /// <summary>Says in other words what is wrong at a place, if anything is.</summary>
    public void Reword(string path, string message)
    {
        var place = _errors.FindIndex(error => error is InvalidInputError known && known.Path == path);
        if (place >= 0)
        {
            _errors[place] = new InvalidInputError(message, path);
        }
    }

    /// <summary>The records as a batch to import.</summary>
    public CorpusBatch ToBatch() =>
        CorpusReader.ReadRecords("input", Encoding.UTF8.GetBytes(ToJson().ToJsonString()));

    /// <summary>What the one record of a list has in a member that refers to another record.</summary>
    public string ReferenceIn(string list, string member) => (string)_lists[list].Single().Record[member]!;

    /// <summary>What a record of a list has in a member that is a text; null for nothing.</summary>
    public string? MemberOf(string list, string key, string member) =>
        (string?)_lists[list].Find(record => (string)record.Record["id"]! == key).Record[member];

    /// <summary>The records in the form of a corpus.</summary>
    public JsonObject ToJson()
    {
        JsonObject lists = [];
        foreach (var (list, records) in _lists)
        {
            lists.Add(list, new JsonArray([.. records.Select(record => record.Record.DeepClone())]));
        }

        return lists;
    }

    /// <summary>What is wrong with the request, with what is wrong with its records; what could not be looked up is not
    /// judged again.</summary>
    public IReadOnlyList<IRecordingError> And(IReadOnlyList<CorpusError> errors)
    {
        var unknown = _errors.OfType<InvalidInputError>().Select(error => error.Path).ToHashSet();
        return [.. _errors, .. ErrorsOf(errors.Where(error => !unknown.Contains(PathOf(error.Path))))];
    }

    /// <summary>Errors of the batch as errors of the request; the same of two members is told of the first.</summary>
    public IReadOnlyList<IRecordingError> ErrorsOf(IEnumerable<CorpusError> errors) =>
        [.. errors.DistinctBy(error => error.Message).Select(error => Of(error, PathOf(error.Path)))];

    /// <summary>An error of a batch as one of a request.</summary>
    /// <param name="error">The error.</param>
    /// <param name="path">Its place in the request.</param>
    public static IRecordingError Of(CorpusError error, string path) => error switch
    {
        { Revision: { } revision } => new ConflictError(error.Message, path, revision),
        { IsConflict: true } => new AlreadyRecordedError(error.Message, path),
        _ => new InvalidInputError(error.Message, path),
    };

    private string PathOf(string path)
    {
        if (PathInList().Match(path) is not { Success: true, Groups: var groups }
            || !_lists.TryGetValue(groups["list"].Value, out var records))
        {
            return "input";
        }

        var rest = string.Join('.', groups["rest"].Value.Split('.').Select(NameOf));
        return records[int.Parse(groups["index"].ValueSpan)].Path + rest;
    }

    [GeneratedRegex(@"^\$\.(?<list>\w+)\[(?<index>\d+)\](?<rest>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex PathInList();
}
