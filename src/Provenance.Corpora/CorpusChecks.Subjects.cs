using System.Text;
using Provenance.Corpora.Formats;
using Provenance.Domain.Recording;
using Provenance.Domain.Subjects;
using Provenance.Text;

namespace Provenance.Corpora;

/// <summary>Checks populations and places.</summary>
internal sealed partial class CorpusChecks
{
    /// <summary>Checks that each has its names for itself, since a figure names it by any of them, and that it is part of
    /// one that is known and not of itself.</summary>
    private void Subjects<T>(
        IReadOnlyList<T> records, IReadOnlyList<T> known, IReadOnlyList<AmendedRecord> amended, CorpusLineKind kind)
        where T : Subject
    {
        var changed = amended.Where(record => record.Record is T)
            .GroupBy(record => ((T)record.Record).Key)
            .ToDictionary(group => group.Key, group => ((T)group.Last().Record, group.Last().Path));
        List<T> stored = [.. known.Where(subject => !changed.ContainsKey(subject.Key))];
        Dictionary<string, Subject> byKey = [];
        Dictionary<string, Subject> names = [];
        SourceLines<string> lines = new();
        foreach (var subject in stored.Concat(records).Concat(changed.Values.Select(change => change.Item1)))
        {
            byKey.TryAdd(subject.Key, subject);
            if (subject.PartOf is { } whole)
            {
                lines.Add(subject.Key, whole);
            }
        }

        foreach (var subject in stored)
        {
            Array.ForEach([.. subject.AllNames().Select(Names.Fold)], name => names.TryAdd(name, subject));
        }

        Records(records, kind, Subject);
        foreach (var (subject, path) in changed.Values)
        {
            Subject(subject, path);
        }

        void Subject(T subject, string path)
        {
            var list = CorpusLine.ListOf(kind);
            if (subject.PartOf is { } whole && !byKey.ContainsKey(whole))
            {
                _errors.Add(subject.Key, $"{path}.partOf", $"\"{whole}\" is the key of no record of {list}");
            }
            else if (lines.Loops(subject.Key))
            {
                _errors.Add(
                    subject.Key, $"{path}.partOf", $"a record of {list} is part of itself through its partOf line; another "
                    + "whole, or none, would be accepted");
            }

            foreach (var name in subject.AllNames().Where(name => name.Length > 0))
            {
                if (names.TryGetValue(Names.Fold(name), out var other) && other.Key != subject.Key)
                {
                    _errors.Add(subject.Key, path, $"\"{name}\" is the name of {other.Key} of {list} too, so that a figure "
                        + "would name both; another name would be accepted, or that record in place of this one");
                }
                names.TryAdd(Names.Fold(name), subject);
            }

            Each(subject.Aliases, "", (alias, _) => Alias(alias, subject.Key, $"{path}.aliases"));
        }
    }

    private void Alias(string alias, string record, string path)
    {
        if (string.IsNullOrWhiteSpace(alias) || Encoding.UTF8.GetByteCount(alias) > RecordMembers.KeyBytes)
        {
            _errors.Add(record, path, $"\"{alias}\" is no name; one of 1 to {RecordMembers.KeyBytes} bytes in UTF-8 would be "
                + "accepted");
        }
    }
}
