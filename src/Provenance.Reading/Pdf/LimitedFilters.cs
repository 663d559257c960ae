using System.IO.Compression;
using Provenance.Reading.Files;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Provenance.Reading.Pdf;

/// <summary>The filters of PDF, with a limit on what they unpack: a few kilobytes can say gigabytes.</summary>
internal sealed class LimitedFilters : IFilterProvider
{
    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;
    private long _unpacked;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Limited(_filters.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Limited(_filters.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Limited(_filters.GetAllFilters());

    private IReadOnlyList<IFilter> Limited(IReadOnlyList<IFilter> filters) =>
        [.. filters.Select(filter => new LimitedFilter(filter, this))];

    private void Count(long bytes)
    {
        _unpacked += bytes;
        if (bytes > ReadingLimits.PartBytes || _unpacked > ReadingLimits.UnpackedBytes)
        {
            throw new TooLargeException("unpacks to more than can be read");
        }
    }

    private sealed class LimitedFilter(IFilter filter, LimitedFilters limits) : IFilter
    {
        /// <summary>The most bytes of a part in LZW, which can become 2,700 times as many.</summary>
        private const int MostLzw = 100_000;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (filter is FlateFilter)
            {
                limits.Count(Unpacked(input));
            }
            else if (filter is LzwFilter && input.Length > MostLzw)
            {
                throw new TooLargeException("has a large part packed by LZW");
            }

            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private static long Unpacked(Memory<byte> input)
        {
            using ZLibStream unpacked = new(new MemoryStream(input.ToArray()), CompressionMode.Decompress);
            var buffer = new byte[81_920];
            long count = 0;
            try
            {
                for (int read; count <= ReadingLimits.PartBytes && (read = unpacked.Read(buffer)) > 0;)
                {
                    count += read;
                }
            }
            catch (InvalidDataException)
            {
                // The library reads broken parts in its own way, up to where they break.
            }

            return count;
        }
    }
}
