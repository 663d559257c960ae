using System.Text.Json.Nodes;
using Provenance.Data.Readers.Changes;
using Provenance.Domain;
using Provenance.Domain.Changes;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Desk;

/// <content>What takes a change back.</content>
internal sealed partial class DeskComposer
{
    /// <summary>Adds the reverse of a change.</summary>
    public async Task AddAsync(Change undone, Reversal reversal, string reason, string path)
    {
        foreach (var wrong in reversal.Wrong)
        {
            Add(new ReplacedInput { Key = wrong, Reason = reason }, null, path);
        }

        foreach (var (link, from, to) in reversal.Ended)
        {
            End(link, new(link.Of, from, to), reason, path);
        }

        foreach (var (link, from, to) in reversal.Renewed)
        {
            await DecideAsync(link.Kind, null, new(link.Of, from, to), link.Reason, path);
        }

        foreach (var (restored, place) in reversal.Restored.Select((restored, place) => (restored, place)))
        {
            JsonObject record = new()
            {
                [Token.Of(restored.Kind).ToLowerInvariant()] = restored.Key,
                ["fields"] = restored.Fields.DeepClone(),
                ["reason"] = reason,
            };
            Add("amendments", record, MadeKeys.Of(restored.Key, record, $"undo {undone.Id.Value} {place}"), path);
        }
    }
}
