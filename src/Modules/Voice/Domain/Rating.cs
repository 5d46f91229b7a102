using Tongban.Kernel;

namespace Tongban.Voice.Domain;

/// <summary>What a person says of how their matter was handled 评价. Voluntary, once for each case 一事一评.</summary>
internal sealed record Rating(RatingLevel Level, string? Comment)
{
    public const int LongestComment = 500;

    // The service has come to its end, well or badly. Whoever withdrew took it back themselves.
    private static readonly HashSet<string> Finished =
        ["granted", "refused", "served", "closed", "not-accepted", "referred", "terminated", "revoked", "archived"];

    /// <param name="state">The case's state in law, for example <c>closed</c>.</param>
    public static bool IsOpenTo(string state) => Finished.Contains(state);

    public static Result<Rating> Give(string state, bool ratedBefore, int? level, string? comment)
    {
        if (ratedBefore) return VoiceProblems.AlreadyRated;
        if (!IsOpenTo(state)) return VoiceProblems.NotYetFinished;
        if (level is not (>= 1 and <= 5)) return VoiceProblems.LevelMissing.With([new FieldError("Level", VoiceProblems.LevelMissing.Title)]);
        var text = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim();
        if (text?.Length > LongestComment) return VoiceProblems.CommentTooLong.With([new FieldError("Comment", VoiceProblems.CommentTooLong.Title)]);
        return new Rating((RatingLevel)level, text);
    }
}
