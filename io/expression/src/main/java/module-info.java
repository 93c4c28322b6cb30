/** What analysts type: expressions over the variables of an event. */
module org.hepmva.expression {
    requires transitive org.hepmva.text;

    exports org.hepmva.expression;
}
