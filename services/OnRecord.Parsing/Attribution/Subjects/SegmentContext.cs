namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>What a cue tells about the subject that is sought in front of it.</summary>
/// <param name="NeedsSpeaker">Only somebody who speaks can be the subject, so that any noun phrase is taken for
/// one.</param>
/// <param name="IsCoordinated">The cue follows a coordinator and goes on with the subject of the clause before.</param>
/// <param name="TakesNearest">The cue is a participle, which belongs to the phrase right before it.</param>
/// <param name="IsJoined">A verb stands in the segment, to which the cue is joined by a coordinator.</param>
/// <param name="IsSetOff">A comma stands behind the segment, so that a verb may stand in it.</param>
internal readonly record struct SegmentContext(
    bool NeedsSpeaker, bool IsCoordinated, bool TakesNearest, bool IsJoined, bool IsSetOff = false);
