using OnRecord.Parsing.Lexing;
using OnRecord.V1;

namespace OnRecord.Parsing.Quotations;

/// <summary>A quote that runs on into the next block.</summary>
/// <param name="Style">The class of its opening mark.</param>
/// <param name="Parts">Its parts so far, to which each block adds its own.</param>
/// <param name="Repair">What had to be assumed about its marks.</param>
/// <param name="BeganWithinSentence">Whether words of the same sentence stand before its opening mark.</param>
internal sealed record CarriedQuote(
    MarkClass Style, List<MarkedPart> Parts, MarkRepair Repair, bool BeganWithinSentence);
