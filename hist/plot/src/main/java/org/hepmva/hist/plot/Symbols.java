package org.hepmva.hist.plot;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The letters and signs that TLatex and LaTeX call by name. */
final class Symbols {

    private static final String NAMES = """
            alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ
            vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ
            sigma σ varsigma ς tau τ upsilon υ phi φ varphi ϕ chi χ psi ψ omega ω Gamma Γ
            Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω Alpha Α
            Beta Β Epsilon Ε Zeta Ζ Eta Η Iota Ι Kappa Κ Mu Μ Nu Ν Rho Ρ Tau Τ Chi Χ pm ±
            mp ∓ times × cdot · div ÷ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ sim ∼
            equiv ≡ propto ∝ ll ≪ gg ≫ infty ∞ sum ∑ prod ∏ int ∫ partial ∂ nabla ∇ ell ℓ
            hbar ℏ prime ′ circ ° degree ° perp ⊥ parallel ∥ cap ∩ cup ∪ in ∈ oplus ⊕
            otimes ⊗ rightarrow → to → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ uparrow ↑
            downarrow ↓ dagger † star ⋆ bullet • ldots … dots … angle ∠ langle ⟨ rangle ⟩
            forall ∀ exists ∃ minus − gtrsim ≳ lesssim ≲ cong ≅ geqslant ⩾ leqslant ⩽ lbrace {
            rbrace } setminus ∖ mid ∣ Vert ‖ cos cos sin sin tan tan cosh cosh sinh sinh
            tanh tanh arctan arctan log log ln ln exp exp min min max max
            """;
    private static final Map<String, String> BY_NAME = byName();

    private Symbols() {
    }

    static Optional<String> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, String> byName() {
        Map<String, String> symbols = new HashMap<>();
        String[] words = NAMES.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            symbols.put(words[i], words[i + 1]);
        }
        return symbols;
    }
}
