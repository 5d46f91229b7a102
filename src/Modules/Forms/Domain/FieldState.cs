namespace Tongban.Forms.Domain;

/// <summary>What one field comes to.</summary>
/// <param name="Shown">Whether the field is asked at all.</param>
/// <param name="Value">The normalised answer; null when blank or hidden.</param>
/// <param name="Slip">What is wrong with it.</param>
internal sealed record FieldState(bool Shown, FormValue? Value, string? Slip)
{
    public FieldState Or(FieldState other) => new(Shown || other.Shown, Value ?? other.Value, Slip ?? other.Slip);
}
