using Provenance.Domain.Changes;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Desk;

/// <summary>The mutations by which people decide who is who.</summary>
internal sealed class IdentityMutations(Desk desk, DeskReaders readers)
{
    public async Task<MergeSourcesPayload> MergeSources(MergeSourcesInput input, CancellationToken cancellationToken)
    {
        var kept = "";
        var recorded = await desk.RecordAsync(
            ChangeAction.MergeSources,
            input,
            async (composer, path) =>
            {
                kept = await composer.SourceAsync(input.Kept, $"{path}.kept");
                var absorbed = await composer.SourceAsync(input.Absorbed, $"{path}.absorbed");
                return await composer.DecideAsync(
                    IdentityLinkKind.Merged, input.Key, (absorbed, kept), input.Reason, path);
            },
            cancellationToken);
        return new(await SourceAsync(recorded, kept, cancellationToken), recorded.Faults);
    }

    public async Task<UnmergeSourcesPayload> UnmergeSources(
        UnmergeSourcesInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(
            ChangeAction.UnmergeSources,
            input,
            async (composer, path) =>
                await readers.Identities.MergeOfAsync(input.Absorbed, cancellationToken) is var (merge, kept)
                    ? composer.End(merge, (input.Absorbed, kept), input.Reason, path)
                    : composer.Records.Fail(
                        $"{path}.absorbed",
                        $"no source of the key \"{input.Absorbed}\" is merged into another; "
                        + "the key of one of the field \"absorbed\" of a source would be accepted"),
            cancellationToken);
        return new(await SourceAsync(recorded, input.Absorbed, cancellationToken), recorded.Faults);
    }

    public async Task<MarkNotTheSamePayload> MarkNotTheSame(
        MarkNotTheSameInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(
            ChangeAction.MarkNotTheSame,
            input,
            async (composer, path) =>
            {
                var ends = await EndsAsync(composer, input.One, input.Other, path);
                return await StandingMarkAsync(ends, cancellationToken) is var (mark, from, to)
                    ? await composer.DecideAsync(mark.Kind, input.Key ?? mark.Key, (from, to), input.Reason, path)
                    : await composer.DecideAsync(IdentityLinkKind.NotTheSame, input.Key, ends, input.Reason, path);
            },
            cancellationToken);
        return new(recorded.Errors.Count > 0 ? null : recorded.Key, recorded.Faults);
    }

    public async Task<UnmarkNotTheSamePayload> UnmarkNotTheSame(
        UnmarkNotTheSameInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(
            ChangeAction.UnmarkNotTheSame,
            input,
            async (composer, path) =>
            {
                var ends = await EndsAsync(composer, input.One, input.Other, path);
                return await StandingMarkAsync(ends, cancellationToken) is var (mark, from, to)
                    ? composer.End(mark, (from, to), input.Reason, path)
                    : composer.Records.Fail(
                        path,
                        $"\"{ends.One}\" and \"{ends.Other}\" are not marked as not the same; two of which one is in the "
                        + "field \"notTheSameAs\" of the other would be accepted");
            },
            cancellationToken);
        return new(recorded.Errors.Count > 0 ? null : recorded.Key, recorded.Faults);
    }

    public async Task<SetAliasPayload> SetAlias(SetAliasInput input, CancellationToken cancellationToken)
    {
        var recorded = await desk.RecordAsync(
            ChangeAction.SetAlias, input, (composer, path) => composer.AddAsync(input, path), cancellationToken);
        return new(await SourceAsync(recorded, recorded.Key, cancellationToken), recorded.Faults);
    }

    private static async Task<(string One, string Other)> EndsAsync(
        DeskComposer composer, SourceInput one, SourceInput other, string path) =>
        (await composer.SourceAsync(one, $"{path}.one"), await composer.SourceAsync(other, $"{path}.other"));

    /// <summary>The mark between two sources, with their keys in its order; null if there is none.</summary>
    private async Task<(IdentityLink Mark, string From, string To)?> StandingMarkAsync(
        (string One, string Other) ends, CancellationToken cancellationToken)
    {
        var marks = await readers.Identities.BetweenAsync(ends.One, ends.Other, cancellationToken);
        if (marks.FirstOrDefault(link => link is { Kind: IdentityLinkKind.NotTheSame, EndedAt: null }) is not { } mark)
        {
            return null;
        }

        var one = (await readers.Sources.ByKeyAsync([ends.One], cancellationToken)).Values.Single();
        return mark.FromId == one.Id ? (mark, ends.One, ends.Other) : (mark, ends.Other, ends.One);
    }

    private async Task<Source?> SourceAsync(Recorded recorded, string key, CancellationToken cancellationToken) =>
        recorded.Errors.Count > 0
            ? null
            : (await readers.Sources.ByKeyAsync([key], cancellationToken)).Values.SingleOrDefault();
}
